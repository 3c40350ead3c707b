/** The record of a certification: what the register says of it, from which the mentions of a parchment are filled. */
import * as z from 'zod';
import { strictObject } from '../engine/objects.js';
import { isBlockCode, isCodeOf } from '../identifiers/rncp.js';
import { LANGUES } from './langues.js';

const day = z.iso.date();
const text = z.string().trim().min(1);

/** Translations of a registered title: a gloss, never the title itself. */
const traductions = z.partialRecord(z.enum(LANGUES).exclude(['fr']), text);

export const FICHE = strictObject({
  numero: z
    .string()
    .refine((code) => isCodeOf('RNCP', code) || isCodeOf('RS', code))
    .describe('numéro de la fiche, préfixe compris : RNCP38575 ou RS5515'),
  intitule: text.describe('intitulé exact, tel qu’il est enregistré ; ni complété, ni abrégé'),
  traductions: traductions.optional().describe('traductions de l’intitulé, données en plus de lui : { "en": "…" }'),
  niveau: z.int().min(2).max(8).optional().describe('niveau de qualification, de 2 à 8 ; RNCP seulement'),
  cec: z.int().min(1).max(8).optional().describe('niveau du Cadre européen des certifications ; celui de qualification à défaut'),
  nsf: z
    .array(strictObject({ code: text, intitule: text.optional() }))
    .optional()
    .describe('spécialités de formation (NSF) : [{ "code": "326t", "intitule": "…" }]'),
  dateDecision: day.describe('date de la décision d’enregistrement, AAAA-MM-JJ'),
  dateEffet: day.optional().describe('date d’effet de l’enregistrement, AAAA-MM-JJ'),
  dateFinEnregistrement: day.optional().describe('dernier jour de l’enregistrement, AAAA-MM-JJ'),
  certificateur: strictObject({
    raisonSociale: text.describe('raison sociale'),
    nomCommercial: text.optional().describe('nom commercial, s’il y en a un'),
    siret: z.string().optional().describe('SIRET, 14 chiffres'),
    public: z.boolean().optional().describe('vrai pour un ministère ou un établissement public'),
  }).describe('le certificateur, tel que le registre le nomme'),
  bloc: strictObject({
    code: z.string().refine(isBlockCode).describe('code du bloc : RNCP38575BC01'),
    intitule: text.describe('intitulé exact du bloc'),
    traductions: traductions.optional().describe('traductions de l’intitulé du bloc'),
  })
    .optional()
    .describe('le bloc de compétences, pour un parchemin de bloc'),
});

/**
 * La fiche d'une certification au RNCP ou au répertoire spécifique (registre de France compétences).
 *
 * @example
 * const fiche: FicheCertification = {
 *   numero: 'RNCP38575', intitule: 'Développeur web', niveau: 6, nsf: [{ code: '326t' }],
 *   dateDecision: '2024-02-28', dateFinEnregistrement: '2027-02-28', certificateur: { raisonSociale: 'École des Tilleuls' },
 * };
 */
export type FicheCertification = z.infer<typeof FICHE>;
