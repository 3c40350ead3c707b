import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../src/matrice/headings/columns.js';
import { type HeadingOptions, readHeadings } from '../../../src/matrice/headings/headings.js';
import { digiforma } from '../../../src/matrice/headings/vocabularies/digiforma.js';
import { detectVocabulary } from '../../../src/matrice/headings/vocabularies/index.js';
import { wedof } from '../../../src/matrice/headings/vocabularies/wedof.js';
import { readCsv } from '../../../src/matrice/table/csv.js';
import { collect } from '../../tools/chunks.js';

const names = (heading: string, options: HeadingOptions) => readHeadings([heading], 1, options).columns[0]?.columns.map(({ name }) => name);

test.each([wedof, digiforma])('the fields of $label feed columns that exist', ({ fields }) => {
  for (const target of Object.values(fields)) {
    const columns = typeof target === 'string' ? [target] : target.columns;
    expect(columnsOf(columns).map(({ name }) => name)).toEqual(columns);
  }
});

test.each([
  ['examinationDate', ['dateDebutExamen']],
  ['certificationFolder.examinationDate', ['dateDebutExamen']],
  ['attendee.birthName', ['nomNaissance']],
  ['attendee_birthName', ['nomNaissance']],
  ['attendee birthName', ['nomNaissance']],
  ['birth_name', ['nomNaissance']],
  ['certificationFolder.attendee.birthName', ['nomNaissance']],
  ['body.certification_folder.attendee.birth_name', ['nomNaissance']],
  ['externalId', ['idTechnique']],
  ['certificationFolder_externalId', ['idTechnique']],
  ['registrationFolder.externalId', ['idDossier']],
  ['_links.registrationFolder.externalId', ['idDossier']],
  ['certification.externalId', ['codeCertification', 'typeCertification']],
  ['type', ['initiativeInscription']],
  ['dateOfBirth', ['anneeNaissance', 'moisNaissance', 'jourNaissance']],
  // The words of the norm stay known.
  ['obtentionCertification', ['obtentionCertification']],
  ['5.14', ['presenceNiveauNumeriqueEuro']],
  // Another object than those that hold the field.
  ['survey.type', undefined],
  ['survey.externalId', undefined],
  ['partner.siret', undefined],
  ['attendee.externalId', undefined],
])('Wedof: %s', (heading, expected) => expect(names(heading, { vocabulaire: 'wedof' })).toEqual(expected));

test('`type` and `code` are of the certification for the norm, and not for the tools', () => {
  expect(names('type', {})).toEqual(['typeCertification']);
  expect(names('code', { vocabulaire: 'digiforma' })).toBeUndefined();
});

test('what has no place in the norm is said once, together', () => {
  const cells = ['externalId', 'cdcState', 'issueDate', 'attendee.address.city', 'birthName', 'cdcFile'];
  const { diagnostics } = readHeadings(cells, 1, { vocabulaire: 'wedof' });
  expect(diagnostics).toMatchObject([{ code: 'colonnes-non-envoyees', severity: 'warning', position: { line: 1, column: 2 } }]);
  expect(diagnostics[0]?.message).toBe(
    "Ces colonnes de Wedof n'ont pas de place dans la norme, elles ne sont pas envoyées : « cdcState », « attendee.address.city », « cdcFile ».",
  );
});

describe('the vocabulary is found out', () => {
  test.each([
    [['idTechnique', 'nomNaissance'], 'cdc'],
    [['externalId', 'attendee.birthName', 'issueDate', 'verbatim'], 'wedof'],
    [['rncpCode', 'birthName', 'birthdate', 'certificateurId'], 'digiforma'],
    // As many names of the norm as of a tool.
    [['verbatim', 'type', 'email', 'dateOfBirth'], 'cdc'],
    [['5.1', '8.1', 'birthName'], 'cdc'],
    [['a', ''], 'cdc'],
  ])('%j: %s', (cells, expected) => expect(detectVocabulary([['Passages de 2026'], cells])).toBe(expected));

  const cells = ['externalId', 'birthName', 'issueDate'];
  test('and said', () => {
    const { diagnostics } = readHeadings(cells, 1);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['vocabulaire-reconnu', 'warning']]);
    expect(diagnostics[0]?.message).toBe('Les titres des colonnes sont ceux de Wedof : ils sont lus comme tels.');
  });
  test('unless it was asked for', () => {
    expect(readHeadings(cells, 1, { vocabulaire: 'wedof' }).diagnostics).toEqual([]);
    expect(readHeadings(cells, 1, { vocabulaire: 'cdc' }).diagnostics).toHaveLength(3);
  });
});

/** A fixture: its rows, its envelope, and what is said of each line. */
async function readFixture(name: string) {
  const events = await collect(readCsv(readFileSync(new URL(`../../../fixtures/matrice/${name}.csv`, import.meta.url))));
  const said = events.flatMap((event) =>
    event.type === 'diagnostic' ? [event.diagnostic] : event.type === 'row' ? event.diagnostics : [],
  );
  return {
    rows: events.flatMap((event) => (event.type === 'row' ? [event] : [])),
    said: said.map(({ code, path, position }) => [code, path, position && 'column' in position ? position.line : undefined]),
  };
}

test('an export of Wedof', async () => {
  const { rows, said } = await readFixture('wedof');
  expect(rows.map(({ ligne }) => ligne)).toEqual([
    {
      idTechnique: 'WED-2026-0001',
      typeCertification: 'RS',
      codeCertification: 'RS5515',
      idDossier: '9000000000011',
      nomTitulaire: 'Karadec-Moulin',
      prenom1Titulaire: 'Solveig',
      nomNaissance: 'Karadec',
      nomUsage: 'Karadec-Moulin',
      prenom1: 'Solveig',
      prenom2: 'Aude',
      anneeNaissance: 1994,
      moisNaissance: 3,
      jourNaissance: 21,
      sexe: 'F',
      codeInsee: '29019',
      libelleCommuneNaissance: 'Brest',
      donneeCertifiee: true,
      dateDebutExamen: '2026-06-15',
      modalitePassageExamen: 'A_DISTANCE',
      dateDebutValidite: '2026-07-01',
      dateFinValidite: '2029-06-30',
      presenceNiveauLangueEuro: true,
      niveauLangueEuropeen: 'B2',
      scoring: '785',
      mentionValidee: 'SANS_MENTION',
      modaliteAcces: 'FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION',
      initiativeInscription: 'CERTIFIE',
      dateInscription: '2026-01-12',
      obtentionCertification: 'PAR_SCORING',
      presenceNiveauNumeriqueEuro: false,
    },
    // Known to the CDC under another identifier; a training file that is not of the CPF.
    {
      idTechnique: 'CDC-0002',
      typeCertification: 'RS',
      codeCertification: 'RS5515',
      nomNaissance: 'Delmotte',
      prenom1: 'Anselme',
      anneeNaissance: 1987,
      moisNaissance: 11,
      jourNaissance: 2,
      sexe: 'M',
      codeInsee: '59350',
      libelleCommuneNaissance: 'Lille',
      donneeCertifiee: true,
      dateDebutExamen: '2026-06-15',
      modalitePassageExamen: 'EN_PRESENTIEL',
      dateDebutValidite: '2026-07-01',
      presenceNiveauLangueEuro: false,
      modaliteAcces: 'EQUIVALENCE_DIPLOME_ETRANGER',
      initiativeInscription: 'POLE_EMPLOI',
      dateInscription: '2026-02-03',
      obtentionCertification: 'PAR_SCORING',
      presenceNiveauNumeriqueEuro: false,
    },
  ]);
  expect(rows.map(({ contact }) => contact)).toEqual([{ courriel: 'solveig.karadec@exemple.fr', telephone: '+33 6 00 00 00 01' }, {}]);
  expect(said).toEqual([
    ['vocabulaire-reconnu', '', 1],
    ['colonnes-non-envoyees', '', 1],
    ['valeur-ancienne', 'modaliteAcces', 3],
    ['valeur-ancienne', 'initiativeInscription', 3],
    ['valeur-ancienne', 'obtentionCertification', 3],
  ]);
});

test('an export of Digiforma', async () => {
  const { rows, said } = await readFixture('digiforma');
  expect(rows.map(({ ligne }) => ligne)).toEqual([
    {
      typeCertification: 'RNCP',
      codeCertification: 'RNCP38575',
      obtentionCertification: 'PAR_ADMISSION',
      modaliteAcces: 'CANDIDAT_LIBRE',
      donneeCertifiee: true,
      idTechnique: 'DIG-2026-0001',
      dateDebutValidite: '2026-07-01',
      nomNaissance: 'Le Guennec',
      prenom1: 'Maïwenn',
      anneeNaissance: 2001,
      moisNaissance: 5,
      jourNaissance: 9,
      sexe: 'F',
      libelleCommuneNaissance: 'Quimper',
      codePostal: '29000',
    },
    {
      typeCertification: 'Diplôme Universitaire',
      codeCertification: 'RS5515',
      obtentionCertification: 'PAR_SCORING',
      modaliteAcces: 'VAE',
      donneeCertifiee: true,
      idTechnique: 'DIG-2026-0002',
      dateDebutValidite: '2026-07-01',
      nomNaissance: 'Abarnou',
      nomUsage: 'Tassin',
      prenom1: 'Côme',
      anneeNaissance: 1979,
      moisNaissance: 12,
      jourNaissance: 30,
      sexe: 'M',
      libelleCommuneNaissance: 'Morlaix',
      codePostal: '29600',
    },
  ]);
  expect(rows[0]?.envelope).toEqual({
    'emetteur.idClient': '12ABC345',
    'certificateur.idClient': '12ABC345',
    'certificateur.idContrat': 'MCFCER000000001',
  });
  expect(rows.map(({ contact }) => contact)).toEqual([{ courriel: 'maiwenn.leguennec@exemple.fr', telephone: '06 00 00 00 02' }, {}]);
  expect(said).toEqual([
    ['vocabulaire-reconnu', '', 1],
    ['colonnes-non-envoyees', '', 1],
    ['valeur-ancienne', 'obtentionCertification', 2],
    ['valeur-ancienne', 'typeCertification', 3],
    ['valeur-ancienne', 'obtentionCertification', 3],
  ]);
});

test('the five lines of headings of the H3 school: the numbers win, being the only ones without a doubt', async () => {
  const { rows, said } = await readFixture('ecole-h3');
  expect(said).toEqual([]);
  expect(rows.map(({ line, ligne }) => [line, ligne.idTechnique, ligne.mentionValidee, ligne.moisNaissance, ligne.codePostal])).toEqual([
    [6, 'H3-2026-0001', 'MENTION_BIEN', 4, '29200'],
    [7, 'H3-2026-0002', 'SANS_MENTION', 11, null],
    [8, 'H3-2026-0003', null, null, null],
  ]);
  expect(rows[0]?.envelope).toEqual({
    idFlux: '7d0c2a34-9a1e-4f57-8c61-2b90ee51f3a7',
    horodatage: '2026-07-15T17:30:00+02:00',
    'emetteur.idClient': '12ABC345',
    'certificateur.idClient': '12ABC345',
    'certificateur.idContrat': 'MCFCER000000001',
  });
});
