/** Runs the rules of parchments on a model and the record that fills it. */
import type { Diagnostic, Severity } from '../diagnostic.js';
import type { Finding, Findings } from '../rule.js';
import type { FicheCertification } from './fiche.js';
import { LANGUES, type Langue } from './langues.js';
import { imagesDe, textesDe } from './lint/textes.js';
import type { ModeleParchemin } from './modele/modele.js';
import type { ReferentielsParchemin, RegleParchemin, SujetParchemin } from './regle.js';
import delivrance from './regles/delivrance-hors-enregistrement.js';
import { type RegleParcheminCode, reglesParchemin } from './regles/index.js';

/** Ce que l'on peut dire de plus à {@link lintParchemin}. */
export interface LintParcheminOptions {
  /** D'autres gravités, règle par règle ; `off` la fait taire. */
  severities?: Partial<Record<RegleParcheminCode, Severity | 'off'>>;
  /** Jour de la délivrance, AAAA-MM-JJ. Absent, les règles qui en ont besoin se taisent. */
  date?: string;
  /** Langues voulues ; à défaut, toutes celles que le modèle connaît. */
  langues?: readonly Langue[];
  /** Le registre, si vous le tenez : la fiche lui est comparée. */
  referentiels?: ReferentielsParchemin;
}

// biome-ignore lint/suspicious/noExplicitAny: the parameters are known to the rule alone; its message is only ever given its own findings.
const all: readonly RegleParchemin<any>[] = reglesParchemin;

const listOf = (found: Findings<unknown>): readonly Finding<Record<string, unknown>>[] =>
  found === undefined ? [] : ((Array.isArray(found) ? found : [found]) as readonly Finding<Record<string, unknown>>[]);

/** What some rules find, said. */
function apply(
  // biome-ignore lint/suspicious/noExplicitAny: see above.
  rules: readonly RegleParchemin<any>[],
  sujet: SujetParchemin,
  severities: LintParcheminOptions['severities'] = {},
): Diagnostic[] {
  return rules.flatMap(({ pourRS, ...rule }) => {
    const code = rule.code as RegleParcheminCode;
    const usual = sujet.modele.usage === 'RS' && pourRS ? pourRS : rule;
    const severity = severities[code] ?? usual.severity;
    if (severity === 'off') return [];
    return listOf(rule.check(sujet)).map(({ path = '', suggestion, ...params }) => ({
      code,
      severity,
      source: usual.source,
      path,
      message: rule.message(params),
      params,
      ...(suggestion && { suggestion }),
    }));
  });
}

/** What the day of delivery alone adds: asked for each day of a deposit, where all the rules take 19 ms. */
export const lintDelivrance = (modele: ModeleParchemin, fiche: FicheCertification, date: string): Diagnostic[] =>
  apply([delivrance], { modele, fiche, date, textes: [], images: [], langues: [], demandees: [] });

/**
 * Contrôle un modèle de parchemin avec la fiche de la certification : mentions attendues par France compétences, formules à éviter,
 * langues. Rien n'est réparé.
 *
 * @param modele un modèle lu par `readModele`, ou l'un de ceux qui sont fournis.
 * @param fiche la fiche de la certification ; avec son `bloc` pour un parchemin de bloc.
 * @returns les diagnostics, dans l'ordre des règles ; aucun, rien à redire. `path` part du modèle (`elements[3].texte.fr`) ou de la fiche
 * (`fiche.niveau`). Les codes sont permanents, une page pour chacun dans `docs/regles-parchemin/`.
 * @throws rien : un modèle et une fiche lus par `readModele` et `readFiche` se contrôlent toujours.
 * @example
 * for (const { severity, message } of lintParchemin(modele, fiche, { date: '2026-07-01' })) console.log(severity, message);
 * @see France compétences, FAQ « Qu'est-ce qu'un parchemin ? » ; Code du travail, R. 6113-17.
 */
export function lintParchemin(modele: ModeleParchemin, fiche: FicheCertification, options: LintParcheminOptions = {}): Diagnostic[] {
  const textes = textesDe(modele);
  const sujet: SujetParchemin = {
    modele,
    fiche,
    textes,
    images: imagesDe(modele),
    langues: options.langues ?? LANGUES.filter((langue) => langue === 'fr' || textes.some((texte) => texte.langue === langue)),
    demandees: options.langues ?? [],
    date: options.date,
    referentiels: options.referentiels,
  };
  return apply(all, sujet, options.severities);
}
