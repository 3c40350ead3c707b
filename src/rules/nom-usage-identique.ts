import { show } from '../messages.js';
import { rule } from '../rule.js';
import { fold } from '../text/nearest.js';

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
/** Two plain first letters that differ: nearly every usage name, without the cost of folding. */
function beginsOtherwise(a: string, b: string): boolean {
  const [one, other] = [a.charCodeAt(0) | 0x20, b.charCodeAt(0) | 0x20];
  return one !== other && isLetter(one) && isLetter(other);
}

/** Le nom d'usage diffère du nom de naissance. */
export default rule('passage')({
  code: 'nom-usage-identique',
  severity: 'warning',
  source: 'conseil',
  reference: 'Dictionnaire V22, 8.2',
  message: ({ usage }: { usage: string }) =>
    `Le nom d'usage (${show(usage)}) est le même que le nom de naissance : déclarez-le inconnu (nil), il ne sert que s'il diffère.`,
  check({ identificationTitulaire }) {
    const titulaire = identificationTitulaire?.titulaire;
    const usage = titulaire?.nomUsage;
    const naissance = titulaire?.nomNaissance;
    if (!usage || !naissance || beginsOtherwise(usage, naissance)) return;
    const folded = fold(usage);
    if (folded !== '' && folded === fold(naissance))
      return {
        path: 'identificationTitulaire.titulaire.nomUsage',
        usage,
        suggestion: { value: null, label: "déclarer le nom d'usage inconnu (nil)" },
      };
  },
});
