/** What a rule of parchments is. One rule per file in `regles/`, the file named after the code. */
import type { Severity, Source } from '../diagnostic.js';
import type { Findings, Referentiels, RuleCommon } from '../rule.js';
import type { FicheCertification } from './fiche.js';
import type { Langue } from './langues.js';
import type { TexteDuModele } from './lint/textes.js';
import type { ModeleParchemin } from './modele/modele.js';

/** Le registre, tel que l'appelant le tient : l'intitulé enregistré s'y ajoute à ce que les règles des passages en lisent. */
export interface ReferentielsParchemin extends Referentiels {
  /** Le registre de France compétences, par code (`RNCP38575`). */
  readonly certifications?: {
    get(code: string): { readonly intitule?: string; readonly dateFinEnregistrement?: string } | undefined;
  };
}

/** What a rule looks at: the model and the record that fills it. */
export interface SujetParchemin {
  readonly modele: ModeleParchemin;
  readonly fiche: FicheCertification;
  /** Every text that a reader meets on the page or hears, in every language that the model gives it. */
  readonly textes: readonly TexteDuModele[];
  /** Names and descriptions of the images: what can be told of them without looking at them. */
  readonly images: readonly TexteDuModele[];
  /** The languages that the parchment is wanted in. */
  readonly langues: readonly Langue[];
  /** Those of them that were asked for by name: a text that lacks one is a gap. */
  readonly demandees: readonly Langue[];
  /** Day of delivery, `AAAA-MM-JJ`; absent, the rules that need it are silent. */
  readonly date?: string | undefined;
  readonly referentiels?: ReferentielsParchemin | undefined;
}

export interface RegleParchemin<Params, Code extends string = string> extends Omit<RuleCommon<Code, Params>, 'action'> {
  /** What changes for a model of usage RS, of which no official list of mentions speaks. */
  readonly pourRS?: { readonly severity: Severity; readonly source: Source };
  readonly check: (sujet: SujetParchemin) => Findings<Params>;
}

/** Declares a rule of parchments. The type of the parameters is read off `message`. */
export const regle = <const Code extends string, Params>(definition: RegleParchemin<Params, Code>): RegleParchemin<Params, Code> =>
  definition;
