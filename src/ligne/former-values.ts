/**
 * Other ways of writing the values of the closed lists: what people write, read without a word as a label is; and what older
 * versions of the norm or other tools write, read with a warning that names the value of today.
 */
import { type Nomenclature, nomenclatures } from '../dictionary/index.js';

interface Others {
  /** Compared folded. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Compared whatever the case alone: folded, `EQUIVALENCE_(…)` would be the value of today. */
  readonly former: Readonly<Record<string, string>>;
}

type Written<N extends Nomenclature> = Readonly<Record<string, keyof N & string>>;

const others = <N extends Nomenclature>(values: N, synonyms: Written<N>, former: Written<N> = {}): readonly [Nomenclature, Others] => [
  values,
  { synonyms, former },
];

const OTHERS: ReadonlyMap<Nomenclature, Others> = new Map([
  others(nomenclatures.genre, {
    H: 'M',
    Homme: 'M',
    Male: 'M',
    Mr: 'M',
    Monsieur: 'M',
    Femme: 'F',
    Female: 'F',
    Mme: 'F',
    Mlle: 'F',
    Madame: 'F',
    Mademoiselle: 'F',
  }),
  others(nomenclatures.typeCertification, {}, { UNIVERSITAIRE: 'Diplôme Universitaire', ETABLISSEMENT: "Diplôme d'Etablissement" }),
  others(nomenclatures.obtentionCertification, {}, { ADMISSION: 'PAR_ADMISSION', SCORING: 'PAR_SCORING' }),
  others(nomenclatures.modaliteAcces, {}, { 'EQUIVALENCE_(DIPLOME_ETRANGER)': 'EQUIVALENCE_DIPLOME_ETRANGER' }),
  others(
    nomenclatures.initiativeInscription,
    { 'Organisme de formation': 'OF', 'Personne certifiée': 'CERTIFIE' },
    { FRANCE_TRAVAIL: 'POLE_EMPLOI' },
  ),
  others(nomenclatures.modalitePassageExamen, { Distanciel: 'A_DISTANCE', Présentiel: 'EN_PRESENTIEL' }),
  others(nomenclatures.mention, { 'Assez bien': 'MENTION_ASSEZ_BIEN', Bien: 'MENTION_BIEN', 'Très bien': 'MENTION_TRES_BIEN' }),
]);

export const synonymsOf = (values: Nomenclature): Others['synonyms'] => OTHERS.get(values)?.synonyms ?? {};

/** The value of today that a former one stands for. */
export function todaysValue(values: Nomenclature, text: string): string | undefined {
  const former = OTHERS.get(values)?.former ?? {};
  const written = text.toUpperCase();
  return Object.hasOwn(former, written) ? former[written] : undefined;
}
