import { titulaireOf } from '../../identifiers/naissance.js';
import { fold } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { cause, type Trait } from './cause.js';
import { champ } from './etapes.js';
import { commonPrenom } from './prenoms.js';

const LETTERS = /^\p{L}+$/u;
const CAMEL = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u;
const SHORTEST = 3;
/** What begins most of the double first names of the civil status. */
const DOUBLED = new Set(['JEAN', 'MARIE', 'ANNE', 'PIERRE', 'PAUL', 'LOUIS', 'ROSE', 'LOU']);

/** « MarieClaire », « JEANPAUL »: where two common first names meet. */
function seam(text: string): number | undefined {
  if (!LETTERS.test(text) || commonPrenom(text)) return undefined;
  for (let at = SHORTEST; at <= text.length - SHORTEST; at++)
    if (commonPrenom(text.slice(0, at)) && commonPrenom(text.slice(at))) return at;
  return undefined;
}

/** What stands before the second first name, when the first one ends with it. */
function before(text: string, second: string | undefined): string | undefined {
  if (!second) return undefined;
  const head = text.slice(0, -second.length);
  if (head === '' || fold(text.slice(head.length)) !== fold(second)) return undefined;
  const first = head.replace(/[\s,;/-]+$/u, '');
  return first.length >= SHORTEST && (first !== head || commonPrenom(first)) ? first : undefined;
}

function traitOf(text: string, second: string | undefined): Omit<Trait, 'path'> | undefined {
  const first = before(text, second);
  if (first !== undefined)
    return {
      raison: `Le prénom 1 (${show(text)}) contient aussi le prénom 2 (${show(second)}).`,
      remede: `N'y laissez que le premier prénom de l'état civil, sans doute ${show(first)}.`,
      force: 0.9,
      suggestion: { value: first, label: 'le premier prénom seul' },
    };
  const at = seam(text);
  if (at !== undefined)
    return {
      raison: `Le prénom ${show(text)} semble fait de deux prénoms collés, ${show(text.slice(0, at))} et ${show(text.slice(at))}.`,
      remede:
        "Relevez-le sur l'acte de naissance : un prénom composé a son trait d'union ou son espace ; deux prénoms distincts se séparent.",
      force: CAMEL.test(text) ? 0.95 : 0.65,
    };
  const [one = '', other, ...more] = text.split('-');
  if (other === undefined || more.length > 0 || !commonPrenom(one) || !commonPrenom(other)) return undefined;
  return {
    raison: `Le prénom ${show(text)} réunit deux prénoms courants par un trait d'union : ce sont peut-être deux prénoms distincts à l'état civil.`,
    remede:
      "Relevez-le sur l'acte de naissance : si une virgule ou un simple espace les sépare, ne gardez que le premier ; l'autre va dans le prénom 2.",
    force: DOUBLED.has(fold(one)) ? 0.15 : 0.35,
  };
}

/** Several first names in one. */
export default cause({
  code: 'prenoms-fusionnes',
  label: 'plusieurs prénoms en un',
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const { prenom1, prenom2 } = titulaireOf(passage) ?? {};
    const trait = prenom1 ? traitOf(prenom1, prenom2) : undefined;
    return trait && { path: champ('prenom1'), ...trait };
  },
});
