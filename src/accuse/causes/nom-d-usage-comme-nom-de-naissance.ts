import { titulaireOf } from '../../identifiers/naissance.js';
import type { Subjects } from '../../rule.js';
import { fold } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';

/** Under that age, few people have taken somebody's name. */
const ADULT = 25;

function isAdult(passage: Subjects['passage']): boolean {
  const year = titulaireOf(passage)?.anneeNaissance;
  return year === undefined || !passage.dateDebutValidite || Number(passage.dateDebutValidite.slice(0, 4)) - year >= ADULT;
}

/** The name given at birth is in fact that of a spouse. */
export default cause({
  code: 'nom-d-usage-comme-nom-de-naissance',
  label: "nom d'usage donné comme nom de naissance",
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const { nomNaissance: nom, nomUsage: usage, sexe } = titulaireOf(passage) ?? {};
    if (!nom || usage === undefined) return;
    const remede =
      "Relevez le nom de naissance (« nom de famille ») sur la pièce d'identité ou l'acte de naissance ; le nom marital ne va que dans le nom d'usage.";
    const path = champ('nomNaissance');
    if (usage === null) {
      if (sexe !== 'F') return;
      const raison = `Aucun nom d'usage n'est donné pour cette femme : ${show(nom)} est peut-être son nom marital, et non son nom de naissance.`;
      return { path, raison, remede, force: isAdult(passage) ? 0.4 : 0.15 };
    }
    if (fold(usage) === fold(nom)) {
      const raison = `Le nom de naissance et le nom d'usage sont les mêmes (${show(nom)}) : un logiciel a sans doute recopié le nom d'usage à la place du nom de naissance.`;
      return { path, raison, remede, force: 0.85 };
    }
    const raison = `Le nom de naissance (${show(nom)}) et le nom d'usage (${show(usage)}) diffèrent : ils ont pu être mis l'un à la place de l'autre.`;
    return { path, raison, remede, force: sexe === 'F' ? 0.4 : 0.3 };
  },
});
