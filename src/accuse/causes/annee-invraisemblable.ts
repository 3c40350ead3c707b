import { titulaireOf } from '../../identifiers/naissance.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';

const YOUNGEST = 14;
const OLDEST = 100;
/** Beyond, few people sit for a certification. */
const OLD = 75;

const isLikely = (age: number): boolean => age >= YOUNGEST && age <= OLD;

/** What the year may have been before a slip: another century, two digits swapped. */
function readings(year: number): { readonly century: readonly number[]; readonly swapped: readonly number[] } {
  const digits = String(year);
  const swap = (at: number): number => Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
  return { century: [year - 100, year + 100], swapped: [swap(1), swap(2)].filter((other) => other !== year) };
}

/** An age that nobody, or hardly anybody, has when the certification is delivered. */
export default cause({
  code: 'annee-invraisemblable',
  label: 'année de naissance invraisemblable',
  categorie: 'titulaire-introuvable',
  poids: 1,
  check(passage) {
    const annee = titulaireOf(passage)?.anneeNaissance;
    const delivrance = passage.dateDebutValidite;
    if (annee === undefined || !delivrance) return;
    const issued = Number(delivrance.slice(0, 4));
    const age = issued - annee;
    if (isLikely(age)) return;
    const { century, swapped } = readings(annee);
    const [sameButCentury, ...others] = century.filter((year) => isLikely(issued - year));
    const likely = [...new Set([...century, ...swapped])].filter((year) => isLikely(issued - year));
    const isOnly = sameButCentury !== undefined && others.length === 0 && likely.length === 1;
    return {
      path: champ('anneeNaissance'),
      raison: `Née en ${annee}, cette personne aurait ${age < 0 ? `été certifiée avant sa naissance (délivrance en ${issued})` : `eu ${age} an${age > 1 ? 's' : ''} l'année de la délivrance (${issued})`}.`,
      remede: `Vérifiez l'année de naissance${likely.length === 0 ? '' : `, peut-être ${likely.join(' ou ')}`}, ainsi que la date de délivrance.`,
      force: age < YOUNGEST || age > OLDEST ? 1 : 0.5,
      ...(isOnly && age > OLDEST && { suggestion: { value: sameButCentury, label: String(sameButCentury) } }),
    };
  },
});
