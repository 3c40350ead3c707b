/** The parchment of an invented person, to look at a model. */
import type { PassageCertification } from '../model.js';
import { givenIn } from '../node/parchemins/modeles.js';
import type { ParcheminsOptions } from '../node/parchemins/options.js';
import { openAtelier, usageOf } from '../parchemin/atelier.js';

/** Nobody: the name says so, the birth date is a leap day. */
const PASSAGE: PassageCertification = {
  idTechnique: 'SPECIMEN',
  urlPreuve: 'https://exemple.fr/specimen',
  dateDebutValidite: '2026-07-01',
  dateFinValidite: null,
  identificationTitulaire: {
    titulaire: {
      nomNaissance: 'Exemple',
      nomUsage: null,
      prenom1: 'Camille',
      prenom2: 'Dominique',
      anneeNaissance: 2000,
      moisNaissance: 2,
      jourNaissance: 29,
      sexe: 'F',
      codeCommuneNaissance: { codeInseeNaissance: { codeInsee: '69383' } },
      libelleCommuneNaissance: 'Lyon',
    },
  },
};

/** The first record that the model serves. */
export async function apercuOf(options: ParcheminsOptions): Promise<Uint8Array> {
  const atelier = await openAtelier(givenIn(options.modeles), options.fiches, { langues: options.langues, lint: false });
  const usages = new Set<string>(options.modeles.map(({ modele }) => modele.usage));
  const fiche = options.fiches.find((each) => usages.has(usageOf(each))) ?? options.fiches[0];
  const type = fiche?.numero.replace(/\d+$/, '') ?? '';
  const { pret, fiche: found } = atelier.of({ type, code: fiche?.numero ?? '' });
  return pret.parchemin.screen({ passage: PASSAGE, fiche: found, ...(options.lieu !== undefined && { lieu: options.lieu }) });
}
