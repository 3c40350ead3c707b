/** A passage with what the norm asks of every one; who it is about, and what it has of its own, are the test's. No Node: a page makes it too. */
import type { IdentificationTitulaire, PassageCertification } from '../../src/model.js';

export const ordinaryPassage = (
  idTechnique: string,
  identificationTitulaire: IdentificationTitulaire,
  more: Partial<PassageCertification> = {},
): PassageCertification => ({
  idTechnique,
  obtentionCertification: 'PAR_ADMISSION',
  donneeCertifiee: true,
  dateDebutValidite: '2026-07-01',
  dateFinValidite: null,
  presenceNiveauLangueEuro: false,
  presenceNiveauNumeriqueEuro: false,
  scoring: null,
  mentionValidee: null,
  modalitesInscription: { modaliteAcces: 'CANDIDAT_LIBRE' },
  identificationTitulaire,
  ...more,
});
