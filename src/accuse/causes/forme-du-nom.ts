import { titulaireOf } from '../../identifiers/naissance.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';

/** The first that fits: what is said, and how much it tells. */
const FORMS: readonly (readonly [shape: RegExp, what: string, force: number])[] = [
  [/^[DLO]\s\p{L}{2,}/iu, "a sans doute perdu l'apostrophe qui suit sa première lettre", 0.7],
  [/^(?:ste?|st-|ste-)[\s.-]/iu, 'abrège « Saint » ou « Sainte »', 0.7],
  [/[’ʼ`´]/u, "contient une apostrophe qui n'est pas celle du clavier (')", 0.5],
  [/^(?:Le|La|De|Du|Des|Mac|Mc|Ben|El|Al|Van|Von)\p{Lu}\p{Ll}/u, 'colle sa particule au reste', 0.4],
  [/^(?:les?|la|de|du|des|d'|ben|el|al|van|von|sainte?|mac|mc|a[iï]t|abou)[\s'-]/iu, 'commence par une particule', 0.3],
  [/[\s'-]/u, 'est fait de plusieurs mots', 0.2],
];

/** Blanks, hyphens, apostrophes and particles, which are written in several ways. */
export default cause({
  code: 'forme-du-nom',
  label: "particule, trait d'union ou apostrophe",
  categorie: 'titulaire-introuvable',
  poids: 0.6,
  check(passage) {
    const nom = titulaireOf(passage)?.nomNaissance;
    const found = nom ? FORMS.find(([shape]) => shape.test(nom)) : undefined;
    if (!found) return;
    const [, what, force] = found;
    return {
      path: champ('nomNaissance'),
      raison: `Le nom de naissance (${show(nom)}) ${what} : il s'écrit de plusieurs façons.`,
      remede: "Écrivez-le exactement comme sur la pièce d'identité : espaces, trait d'union, apostrophe, nom double entier.",
      force,
    };
  },
});
