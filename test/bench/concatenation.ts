/**
 * The limit: a writer as one would write it by hand for these passages alone, with no table, no check and no choice of version.
 * It names every element a second time, on purpose: it owes nothing to the dictionary, so it also judges the real writer.
 */
import type { PassageCertification } from '../../src/index.js';

const SPECIAL = /[&<>]/;
const escaped = (text: string | undefined): string =>
  text === undefined || !SPECIAL.test(text) ? String(text) : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function numerique(block: PassageCertification['niveauNumeriqueEuropeen']): string {
  let xml = `<cpf:niveauNumeriqueEuropeen><cpf:scoreGeneral>${block?.scoreGeneral}</cpf:scoreGeneral><cpf:resultats>`;
  for (const { niveau, domaineCompetenceId, competenceId } of block?.resultats ?? [])
    xml += `<cpf:resultat><cpf:niveau>${niveau}</cpf:niveau><cpf:domaineCompetenceId>${domaineCompetenceId}</cpf:domaineCompetenceId><cpf:competenceId>${competenceId}</cpf:competenceId></cpf:resultat>`;
  return `${xml}</cpf:resultats></cpf:niveauNumeriqueEuropeen>`;
}

const inscription = (block: PassageCertification['modalitesInscription']): string =>
  `<cpf:modalitesInscription><cpf:modaliteAcces>${block?.modaliteAcces}</cpf:modaliteAcces><cpf:voieAccessVAE>${block?.voieAccessVAE}</cpf:voieAccessVAE><cpf:initiativeInscription>${block?.initiativeInscription}</cpf:initiativeInscription><cpf:dateInscription>${block?.dateInscription}</cpf:dateInscription></cpf:modalitesInscription>`;

function titulaire({ titulaire: person }: PassageCertification['identificationTitulaire']): string {
  const usage = person?.nomUsage === null ? '<cpf:nomUsage xsi:nil="true"/>' : `<cpf:nomUsage>${escaped(person?.nomUsage)}</cpf:nomUsage>`;
  return `<cpf:identificationTitulaire><cpf:titulaire><cpf:nomNaissance>${escaped(person?.nomNaissance)}</cpf:nomNaissance>${usage}<cpf:prenom1>${escaped(person?.prenom1)}</cpf:prenom1><cpf:prenom2>${escaped(person?.prenom2)}</cpf:prenom2><cpf:prenom3>${escaped(person?.prenom3)}</cpf:prenom3><cpf:anneeNaissance>${person?.anneeNaissance}</cpf:anneeNaissance><cpf:moisNaissance>${person?.moisNaissance}</cpf:moisNaissance><cpf:jourNaissance>${person?.jourNaissance}</cpf:jourNaissance><cpf:sexe>${person?.sexe}</cpf:sexe><cpf:codeCommuneNaissance><cpf:codeInseeNaissance><cpf:codeInsee>${escaped(person?.codeCommuneNaissance.codeInseeNaissance?.codeInsee)}</cpf:codeInsee></cpf:codeInseeNaissance></cpf:codeCommuneNaissance><cpf:libelleCommuneNaissance>${escaped(person?.libelleCommuneNaissance)}</cpf:libelleCommuneNaissance><cpf:libellePaysNaissance>${escaped(person?.libellePaysNaissance)}</cpf:libellePaysNaissance></cpf:titulaire></cpf:identificationTitulaire>`;
}

/** A full passage of a civil-status holder, where only the end of validity and the usage name may be nil. */
export function concatenate(passage: PassageCertification): string {
  const fin =
    passage.dateFinValidite === null
      ? '<cpf:dateFinValidite xsi:nil="true"/>'
      : `<cpf:dateFinValidite>${passage.dateFinValidite}</cpf:dateFinValidite>`;
  return `<cpf:passageCertification><cpf:idTechnique>${escaped(passage.idTechnique)}</cpf:idTechnique><cpf:urlPreuve>${escaped(passage.urlPreuve)}</cpf:urlPreuve><cpf:libelleOption>${escaped(passage.libelleOption)}</cpf:libelleOption><cpf:obtentionCertification>${passage.obtentionCertification}</cpf:obtentionCertification><cpf:donneeCertifiee>${passage.donneeCertifiee}</cpf:donneeCertifiee><cpf:dateDebutExamen>${passage.dateDebutExamen}</cpf:dateDebutExamen><cpf:dateFinExamen>${passage.dateFinExamen}</cpf:dateFinExamen><cpf:modalitePassageExamen>${passage.modalitePassageExamen}</cpf:modalitePassageExamen><cpf:codePostalCentreExamen>${escaped(passage.codePostalCentreExamen)}</cpf:codePostalCentreExamen><cpf:dateDebutValidite>${passage.dateDebutValidite}</cpf:dateDebutValidite>${fin}<cpf:presenceNiveauLangueEuro>${passage.presenceNiveauLangueEuro}</cpf:presenceNiveauLangueEuro><cpf:niveauLangueEuropeen>${passage.niveauLangueEuropeen}</cpf:niveauLangueEuropeen><cpf:presenceNiveauNumeriqueEuro>${passage.presenceNiveauNumeriqueEuro}</cpf:presenceNiveauNumeriqueEuro>${numerique(passage.niveauNumeriqueEuropeen)}<cpf:scoring>${escaped(passage.scoring ?? '')}</cpf:scoring><cpf:mentionValidee>${passage.mentionValidee}</cpf:mentionValidee>${inscription(passage.modalitesInscription)}${titulaire(passage.identificationTitulaire)}<cpf:verbatim>${escaped(passage.verbatim)}</cpf:verbatim></cpf:passageCertification>`;
}
