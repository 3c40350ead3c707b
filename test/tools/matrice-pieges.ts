/** The traps that a school's workbook sets, each a workbook named after it: what it holds, and what must be read of it. */
import { minimalXlsx, type WorkbookToMake } from '../xlsx/make.js';

export interface Piege {
  readonly workbook: WorkbookToMake;
  /** The rows, by what their columns feed. */
  readonly lignes: readonly Readonly<Record<string, unknown>>[];
  /** Code and place of what is said. */
  readonly said: readonly (readonly [code: string, place: string])[];
}

/** Formats of the styles 0, 1, 2… */
const styles = [0, 14, 22, '00000', '0.00', 'yyyy"-"mm"-"dd', '0%', '[$-40C]d mmmm yyyy;@'] as const;
const dated = (value: number, style = 1) => ({ value, style });
const headings = ['idTechnique', 'nomNaissance', 'dateDebutValidite'] as const;
const sheet = (
  rows: readonly (readonly (string | number | boolean | undefined | { value: string | number; style: number })[])[],
): WorkbookToMake => ({
  sheets: [{ name: 'Saisie', rows }],
  styles,
});
const text = (name: string, value: string): string => `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (line: number, inside: string, attributes = ''): string => `<row r="${line}"${attributes}>${inside}</row>`;
const titles = row(1, text('A1', 'idTechnique') + text('B1', 'nomNaissance') + text('C1', 'codeCertification'));

export const pieges: Readonly<Record<string, Piege>> = {
  'colonnes-dans-le-desordre': {
    workbook: sheet([
      ['dateDebutValidite', 'idTechnique', 'Nom de naissance', '8.3'],
      ['2026-07-01', 'A1', 'Ferrandier', 'Zoé'],
    ]),
    lignes: [{ dateDebutValidite: '2026-07-01', idTechnique: 'A1', nomNaissance: 'Ferrandier', prenom1: 'Zoé' }],
    said: [],
  },
  'dates-1900': {
    workbook: sheet([
      headings,
      ['A1', 'Ferrandier', dated(46204)],
      ['A2', 'Ferrandier', dated(46204, 5)],
      ['A3', 'Ferrandier', dated(46204, 7)],
    ]),
    lignes: ['A1', 'A2', 'A3'].map((idTechnique) => ({ idTechnique, nomNaissance: 'Ferrandier', dateDebutValidite: '2026-07-01' })),
    said: [],
  },
  'dates-1904': {
    workbook: { ...sheet([headings, ['A1', 'Ferrandier', dated(44742)]]), date1904: true },
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier', dateDebutValidite: '2026-07-01' }],
    said: [],
  },
  'dates-ecrites': {
    workbook: sheet([headings, ['A1', 'Ferrandier', '01/07/2026'], ['A2', 'Ferrandier', '2026-07-01'], ['A3', 'Ferrandier', '1-7-2026']]),
    lignes: ['A1', 'A2', 'A3'].map((idTechnique) => ({ idTechnique, nomNaissance: 'Ferrandier', dateDebutValidite: '2026-07-01' })),
    said: [],
  },
  'annee-sur-deux-chiffres': {
    workbook: sheet([headings, ['A1', 'Ferrandier', '31-12-26']]),
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier', dateDebutValidite: '31-12-26' }],
    said: [['annee-sur-deux-chiffres', 'Saisie!C2']],
  },
  'date-sans-format': {
    workbook: sheet([headings, ['A1', 'Ferrandier', 46204]]),
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier', dateDebutValidite: '46204' }],
    said: [['date-en-numero', 'Saisie!C2']],
  },
  'date-avec-heure': {
    workbook: sheet([headings, ['A1', 'Ferrandier', dated(46204.5, 2)]]),
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier', dateDebutValidite: '2026-07-01T12:00:00' }],
    said: [],
  },
  'date-impossible': {
    workbook: sheet([headings, ['A1', 'Ferrandier', dated(60)], ['A2', 'Ferrandier', dated(-3)]]),
    lignes: [
      { idTechnique: 'A1', nomNaissance: 'Ferrandier' },
      { idTechnique: 'A2', nomNaissance: 'Ferrandier' },
    ],
    said: [
      ['date-impossible', 'Saisie!C2'],
      ['date-impossible', 'Saisie!C3'],
    ],
  },
  'date-dans-un-texte': {
    workbook: sheet([
      ['idTechnique', 'scoring'],
      ['A1', dated(46204)],
    ]),
    lignes: [{ idTechnique: 'A1' }],
    said: [['date-dans-un-texte', 'Saisie!B2']],
  },
  booleens: {
    workbook: sheet([
      ['idTechnique', 'donneeCertifiee'],
      ...['oui', 'NON', 'vrai', 'Faux', 'true', 'false', 1, 0, 'x', true, false].map((value, index) => [`A${index}`, value]),
    ]),
    lignes: [true, false, true, false, true, false, true, false, true, true, false].map((donneeCertifiee, index) => ({
      idTechnique: `A${index}`,
      donneeCertifiee,
    })),
    said: [],
  },
  'zeros-perdus': {
    workbook: sheet([
      ['idTechnique', 'codeInsee', 'codePostalCentreExamen'],
      ['A1', 1053, { value: 1000, style: 3 }],
      ['A2', { value: 1053, style: 3 }, 75009],
    ]),
    lignes: [
      { idTechnique: 'A1', codePostalCentreExamen: '01000' },
      { idTechnique: 'A2', codeInsee: '01053', codePostalCentreExamen: '75009' },
    ],
    said: [['zeros-perdus', 'Saisie!B2']],
  },
  'identifiants-en-nombres': {
    workbook: sheet([
      ['idTechnique', 'nomNaissance'],
      [7, 'Ferrandier'],
      [8, 'Ferrandier'],
      [1e15, 'Ferrandier'],
    ]),
    lignes: [
      { idTechnique: '7', nomNaissance: 'Ferrandier' },
      { idTechnique: '8', nomNaissance: 'Ferrandier' },
      { nomNaissance: 'Ferrandier' },
    ],
    said: [
      ['nombre-imprecis', 'Saisie!A4'],
      ['identifiants-en-nombres', 'Saisie!A2'],
    ],
  },
  'nombres-et-leur-format': {
    workbook: sheet([
      ['idTechnique', 'scoring', 'anneeNaissance'],
      ['A1', { value: 15.5, style: 4 }, 1999],
      ['A2', { value: 0.855, style: 6 }, '2001'],
      ['A3', 0.30000000000000004, 1999.5],
    ]),
    lignes: [
      { idTechnique: 'A1', scoring: '15.50', anneeNaissance: 1999 },
      { idTechnique: 'A2', scoring: '85.5 %', anneeNaissance: 2001 },
      { idTechnique: 'A3', scoring: '0.3', anneeNaissance: '1999.5' },
    ],
    said: [],
  },
  'titres-en-nombres': {
    workbook: sheet([
      [
        { value: 5.1, style: 0 },
        { value: 8.1, style: 0 },
        { value: 5.1, style: 4 },
      ],
      ['A1', 'Ferrandier', '2026-07-01'],
    ]),
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier', dateDebutValidite: '2026-07-01' }],
    said: [],
  },
  formules: {
    workbook: {
      sheets: [
        {
          name: 'Saisie',
          xml: `<sheetData>${titles}${row(2, `<c r="A2" t="str"><f>"A"&amp;1</f><v>A1</v></c>${text('B2', 'Ferrandier')}<c r="C2" t="str"><f>X</f><v></v></c>`)}${row(3, `${text('A3', 'A2')}<c r="B3"><f>SI(1)</f></c><c r="C3" t="e"><f>NA()</f><v>#N/A</v></c>`)}</sheetData>`,
        },
      ],
    },
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier' }, { idTechnique: 'A2' }],
    said: [
      ['formule-sans-valeur', 'Saisie!B3'],
      ['cellule-en-erreur', 'Saisie!C3'],
    ],
  },
  'cellules-fusionnees': {
    workbook: {
      sheets: [
        {
          name: 'Saisie',
          xml: `<sheetData>${titles}${row(2, text('A2', 'A1') + text('B2', 'Ferrandier') + text('C2', 'RNCP38575'))}${row(3, text('A3', 'A2') + text('B3', 'Vaubrun'))}${row(4, text('A4', 'A3') + text('B4', 'Ossart'))}</sheetData><mergeCells count="2"><mergeCell ref="C2:C3"/><mergeCell ref="B4:C4"/></mergeCells>`,
        },
      ],
    },
    lignes: [
      { idTechnique: 'A1', nomNaissance: 'Ferrandier', codeCertification: 'RNCP38575' },
      { idTechnique: 'A2', nomNaissance: 'Vaubrun', codeCertification: 'RNCP38575' },
      { idTechnique: 'A3', nomNaissance: 'Ossart' },
    ],
    said: [['cellules-fusionnees', 'Saisie!C2']],
  },
  'lignes-vides-et-masquees': {
    workbook: {
      sheets: [
        {
          name: 'Saisie',
          xml: `<sheetData>${titles}${row(2, text('A2', 'A1') + text('B2', 'Ferrandier'))}${row(3, '')}${row(7, text('A7', 'A2') + text('B7', 'Vaubrun'), ' hidden="1"')}${row(8, text('A8', 'A3') + text('B8', 'Ossart'), ' hidden="1"')}</sheetData>`,
        },
      ],
    },
    lignes: [
      { idTechnique: 'A1', nomNaissance: 'Ferrandier' },
      { idTechnique: 'A2', nomNaissance: 'Vaubrun' },
      { idTechnique: 'A3', nomNaissance: 'Ossart' },
    ],
    said: [['lignes-masquees', 'Saisie!A7']],
  },
  'total-en-bas': {
    workbook: sheet([
      headings,
      ['A1', 'Ferrandier', '2026-07-01'],
      ['A2', 'Vaubrun', '2026-07-01'],
      [undefined, undefined, undefined],
      ['TOTAL', 2, undefined],
    ]),
    lignes: [
      { idTechnique: 'A1', nomNaissance: 'Ferrandier', dateDebutValidite: '2026-07-01' },
      { idTechnique: 'A2', nomNaissance: 'Vaubrun', dateDebutValidite: '2026-07-01' },
    ],
    said: [['ligne-de-total', 'Saisie!A5']],
  },
  'plusieurs-feuilles': {
    workbook: {
      sheets: [
        { name: 'Lisez-moi', rows: [['Bonjour'], ['Remplissez la feuille des certifiés.']] },
        {
          name: 'Anciens',
          rows: [
            ['idTechnique', 'nomNaissance', 'prenom1'],
            ['Z9', 'Ossart', 'Léa'],
          ],
        },
        {
          name: 'Certifiés',
          rows: [
            [...headings, 'prenom1'],
            ['A1', 'Ferrandier', '2026-07-01', 'Zoé'],
          ],
        },
        {
          name: 'Cachée',
          state: 'hidden',
          rows: [
            [...headings, 'prenom1', 'sexe'],
            ['X', 'Y', '2026-07-01', 'Z', 'F'],
          ],
        },
      ],
    },
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier', dateDebutValidite: '2026-07-01', prenom1: 'Zoé' }],
    said: [['autres-feuilles', '']],
  },
  'titre-et-colonnes-blanches': {
    workbook: sheet([
      ['Promotion 2026'],
      [],
      ['idTechnique', undefined, 'nomNaissance', undefined, 'prenom1'],
      ['A1', undefined, 'Ferrandier', undefined, 'Zoé'],
    ]),
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier', prenom1: 'Zoé' }],
    said: [],
  },
  'colonnes-inconnues': {
    workbook: sheet([
      ['idTechnique', 'nomNaissance', 'prenom1', 'Couleur', 'Groupe'],
      ['A1', 'Ferrandier', 'Zoé', 'bleu', 'B'],
      ['A2', 'Vaubrun', 'Léa', 'vert', 'C'],
    ]),
    lignes: [
      { idTechnique: 'A1', nomNaissance: 'Ferrandier', prenom1: 'Zoé' },
      { idTechnique: 'A2', nomNaissance: 'Vaubrun', prenom1: 'Léa' },
    ],
    said: [
      ['colonne-inconnue', 'Saisie!D1'],
      ['colonne-inconnue', 'Saisie!E1'],
    ],
  },
  'texte-de-10000-caracteres': {
    workbook: sheet([
      ['idTechnique', 'verbatim'],
      ['A1', 'é'.repeat(10_000)],
    ]),
    lignes: [{ idTechnique: 'A1', verbatim: 'é'.repeat(10_000) }],
    said: [],
  },
  'vides-dits-inconnus': {
    workbook: {
      ...sheet([
        ['idTechnique', 'nomUsage', 'prenom2', 'moisNaissance'],
        ['A1', undefined, undefined, 2],
      ]),
      definedNames: { 'accrochage.vides': '"nil"' },
    },
    lignes: [{ idTechnique: 'A1', nomUsage: null, moisNaissance: 2 }],
    said: [],
  },
  'liens-externes': {
    workbook: {
      ...sheet([headings, ['A1', 'Ferrandier', '2026-07-01']]),
      extraParts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
        'xl/externalLinks/externalLink1.xml':
          '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></externalLink>',
        'xl/externalLinks/_rels/externalLink1.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="notes.xlsx" TargetMode="External"/></Relationships>',
      },
    },
    lignes: [{ idTechnique: 'A1', nomNaissance: 'Ferrandier', dateDebutValidite: '2026-07-01' }],
    said: [['liens-externes', '']],
  },
};

export const makePiege = (name: string): Promise<Uint8Array> => minimalXlsx((pieges[name] as Piege).workbook);
