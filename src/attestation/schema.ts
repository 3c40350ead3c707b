/**
 * What a badge must hold: the required parts of the data model of 1EdTech Open Badges 3.0 (« OpenBadgeCredential »). What is not named here
 * is free, as the specification wants it.
 */
import * as z from 'zod';
import { looseObject } from '../engine/objects.js';
import { withoutEval } from '../engine/without-eval.js';
import { isObContext, VC_CONTEXT } from './vocabulaire.js';

const text = z.string().min(1);
const uri = z.string().regex(/^[A-Za-z][A-Za-z0-9+.-]*:\S+$/);
const instant = z.iso.datetime({ offset: true });
/** One, or several. */
const some = <S extends z.ZodType>(one: S) => z.union([one, z.array(one)]);
const typed = (...names: readonly string[]) =>
  some(text).refine((types) => [types].flat().some((type) => names.includes(type)), { error: `« ${names.join(' » ou « ')} » manque` });

const contexts = z.array(z.unknown()).refine((all) => all[0] === VC_CONTEXT, { error: `le premier doit être ${VC_CONTEXT}` });

const profile = looseObject({ id: uri, type: typed('Profile'), name: text.optional() });

const achievement = looseObject({
  id: uri,
  type: typed('Achievement'),
  name: text,
  description: text,
  criteria: looseObject({ id: uri.optional(), narrative: z.string().optional() }),
  achievementType: text.optional(),
  humanCode: z.string().optional(),
  alignment: some(looseObject({ type: typed('Alignment'), targetName: text, targetUrl: uri })).optional(),
});

const identity = looseObject({ type: typed('IdentityObject'), identityHash: text, identityType: text, hashed: z.boolean() });

const status = looseObject({ type: text });

const common = {
  id: uri,
  validFrom: instant,
  validUntil: instant.optional(),
};

// Whole, since a refinement makes another schema.
const subject = withoutEval(() =>
  looseObject({
    id: uri.optional(),
    type: typed('AchievementSubject'),
    achievement,
    identifier: some(identity).optional(),
  }).refine(({ id, identifier }) => id !== undefined || identifier !== undefined, { error: 'ni « id » ni « identifier »' }),
);

export const BADGE = looseObject({
  ...common,
  '@context': contexts.refine((all) => all.some(isObContext), { error: 'celui d’Open Badges 3.0 manque' }),
  type: typed('OpenBadgeCredential', 'AchievementCredential').and(typed('VerifiableCredential')),
  name: text.optional(),
  awardedDate: instant.optional(),
  issuer: z.union([profile, uri]),
  credentialSubject: subject,
  credentialStatus: some(status).optional(),
});
export type Badge = z.infer<typeof BADGE>;

/** W3C Bitstring Status List 1.0, « BitstringStatusListCredential ». */
export const STATUS_LIST = looseObject({
  ...common,
  '@context': contexts,
  type: typed('BitstringStatusListCredential'),
  issuer: z.union([looseObject({ id: uri }), uri]),
  credentialSubject: looseObject({
    id: uri.optional(),
    type: typed('BitstringStatusList'),
    statusPurpose: some(text),
    encodedList: text,
  }),
});

/** W3C Bitstring Status List 1.0, « BitstringStatusListEntry ». */
export const STATUS_ENTRY = looseObject({
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: text,
  statusListIndex: z.string().regex(/^(?:0|[1-9]\d{0,11})$/),
  statusListCredential: z.string().regex(/^https:\/\/\S+$/),
});

const OF_ZOD: Readonly<Record<string, string>> = {
  invalid_type: 'manque ou n’est pas de la bonne sorte',
  invalid_union: 'ne convient pas',
  invalid_format: 'est mal écrit',
  too_small: 'est vide',
};

/** The faults of a content, in French, the place first. Five are enough to understand. */
export const faultsOf = ({ issues }: z.ZodError): string[] =>
  issues.slice(0, 5).map(({ path, code, message }) => `« ${path.join('.') || 'contenu'} » ${OF_ZOD[code] ?? `: ${message}`}`);
