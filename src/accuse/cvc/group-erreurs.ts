/** The JDK says most faults twice, the facet and then the element: one fault, one explanation. */
import type { ErreurFichier } from '../accuse.js';
import { type ExplainErreurOptions, type ExplicationErreur, explainTold, unknownErreur } from './explain-erreur.js';
import type { XercesKey } from './format.js';
import { recogniseXerces, type XercesReconnu } from './recognise.js';
import { VALUE_FAULTS } from './value-faults.js';

/** Les phrases d'une même faute, dans leur ordre, et ce qu'elles veulent dire. */
export interface GroupeErreurs {
  erreurs: ErreurFichier[];
  explication: ExplicationErreur;
}

/** Sentences that name the element or the attribute of the value that the sentence before refuses. */
const NAMING: ReadonlySet<XercesKey> = new Set(['cvc-type.3.1.3', 'cvc-attribute.3', 'cvc-elt.4.1']);
const refusesValue = (key: XercesKey): boolean => !NAMING.has(key) && (Object.hasOwn(VALUE_FAULTS, key) || key === 'UndeclaredPrefix');
/** After these, that the value is wrong as well goes without saying: the element is empty, or holds tags instead. */
const EMPTYING: ReadonlySet<XercesKey> = new Set(['cvc-elt.3.1', 'cvc-type.3.1.2']);

const isSamePlace = (a: ErreurFichier, b: ErreurFichier): boolean => a.ligne === b.ligne && a.colonne === b.colonne;

interface Told {
  readonly erreurs: ErreurFichier[];
  readonly told: XercesReconnu[];
}

/** Cause and naming sentence side by side. */
function paired(erreurs: readonly ErreurFichier[]): Told[] {
  const groups: Told[] = [];
  for (const erreur of erreurs) {
    const known = recogniseXerces(erreur.message);
    const last = groups.at(-1);
    const [cause, ...others] = last?.told ?? [];
    const previous = last?.erreurs.at(-1);
    const completes =
      known &&
      cause &&
      previous &&
      others.length === 0 &&
      NAMING.has(known.key) &&
      refusesValue(cause.key) &&
      isSamePlace(previous, erreur);
    if (completes) {
      last?.erreurs.push(erreur);
      last?.told.push(known);
    } else groups.push({ erreurs: [erreur], told: known ? [known] : [] });
  }
  return groups;
}

function goesWithoutSaying(explication: ExplicationErreur, before: ExplicationErreur): boolean {
  if (explication.code === null || before.code === null) return false;
  if (explication.fault === before.fault) return true;
  return EMPTYING.has(before.code) && refusesValue(explication.code) && explication.element === before.element;
}

/** The explanation of sentences already grouped, when more is known of their place. */
export const explainGroupe = (erreurs: readonly ErreurFichier[], options: ExplainErreurOptions): ExplicationErreur => {
  const [first] = paired(erreurs);
  return (first && explainTold(first.told, options)) ?? unknownErreur(erreurs[0]?.message ?? '');
};

/**
 * Réunit les phrases qui disent une même faute : la valeur trop longue, puis la balise qui la contient.
 * @returns une explication par faute, dans l'ordre de l'accusé ; aucune phrase n'est perdue
 */
export function groupErreurs(erreurs: readonly ErreurFichier[], options: ExplainErreurOptions = {}): GroupeErreurs[] {
  const groups: GroupeErreurs[] = [];
  for (const { erreurs: some, told } of paired(erreurs)) {
    const explication = explainTold(told, options) ?? unknownErreur(some[0]?.message ?? '');
    const last = groups.at(-1);
    const [before, here] = [last?.erreurs.at(-1), some[0]];
    if (last && before && here?.ligne && isSamePlace(before, here) && goesWithoutSaying(explication, last.explication))
      last.erreurs.push(...some);
    else groups.push({ erreurs: some, explication });
  }
  return groups;
}
