import { isFrench } from '../../identifiers/insee.js';
import { CODE_INSEE, codeInseeOf, titulaireOf } from '../../identifiers/naissance.js';
import { isForeignLabel } from '../../identifiers/pays.js';
import { cause } from './cause.js';
import { anachronism } from './insee-histoire.js';

/** The great wave of mergers of communes began then. */
const MERGERS_YEAR = 2016;
/** Paris, Lyon and Marseille, whole or by arrondissement: they merged with nobody. */
const CITIES = /^(?:75(?:056|1\d\d)|69(?:123|38\d)|13(?:055|2\d\d))$/;

/** The code of the commune is that of today, not that of the day of birth. */
export default cause({
  code: 'code-insee-d-aujourd-hui',
  label: "code INSEE d'aujourd'hui pour une naissance ancienne",
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const code = codeInseeOf(titulaire);
    const year = titulaire?.anneeNaissance;
    if (code === undefined || year === undefined) return;
    const remede =
      "Cherchez le code de la commune de naissance à cette date dans l'historique du code officiel géographique de l'INSEE (ou sur l'acte de naissance).";
    const found = anachronism(code, year);
    if (found) {
      // « 92050, Algérie » is right, as it was then.
      if (titulaire?.libellePaysNaissance !== undefined && isForeignLabel(titulaire.libellePaysNaissance) && isFrench(code, year)) return;
      const { pourquoi, force, code: former } = found;
      return {
        path: CODE_INSEE,
        raison: `Le code INSEE de naissance (${code}) est celui d'aujourd'hui, alors qu'en ${year} ${pourquoi}. La CDC attend celui du jour de la naissance.`,
        remede: former === undefined ? remede : `Donnez sans doute « ${former} ». ${remede}`,
        force,
        ...(former !== undefined && { suggestion: { value: former, label: former } }),
      };
    }
    if (year >= MERGERS_YEAR || !isFrench(code, year) || CITIES.test(code)) return;
    return {
      path: CODE_INSEE,
      raison: `Le code INSEE de naissance (${code}) est peut-être celui d'une commune née d'une fusion après ${year} : sans table des communes, cela ne peut pas se voir.`,
      remede,
      force: 0.2,
    };
  },
});
