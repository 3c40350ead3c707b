import { describe, expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import type { LignePassage } from '../../src/ligne/ligne-model.js';
import { looksLikeHeadings } from '../../src/matrice/headings/headings.js';
import { MatriceError } from '../../src/matrice/matrice-error.js';
import { readXlsx, type XlsxOptions } from '../../src/matrice/sheet/xlsx.js';
import { referenceOf } from '../../src/matrice/template/header.js';
import { settingsOf } from '../../src/matrice/template/options.js';
import { type MatriceOptions, writeMatrice } from '../../src/matrice/write-matrice.js';
import { openWorkbook } from '../../src/xlsx/read/workbook.js';
import { collect } from '../tools/chunks.js';

const write = async (options?: MatriceOptions): Promise<Uint8Array> => Buffer.concat(await collect(writeMatrice(options)));
const read = async (options: MatriceOptions, reading: XlsxOptions = {}) => {
  const events = await collect(readXlsx(await write(options), reading));
  return {
    rows: events.flatMap((event) => (event.type === 'row' ? [event.ligne] : [])),
    diagnostics: events.flatMap((event) =>
      event.type === 'diagnostic' ? [event.diagnostic] : event.type === 'row' ? event.diagnostics : [],
    ),
  };
};
const refusal = async (options: MatriceOptions): Promise<unknown> => {
  const error: unknown = await write(options).catch((each: unknown) => each);
  return error instanceof MatriceError ? [error.code, error.message, error.idTechnique] : error;
};

const zoe: LignePassage = {
  idTechnique: '2026-0001',
  nomNaissance: 'Ferrandier',
  nomUsage: null,
  prenom1: 'Zoé',
  anneeNaissance: 1999,
  moisNaissance: 2,
  jourNaissance: null,
  sexe: 'F',
  codeInsee: '01004',
  typeCertification: 'RNCP',
  codeCertification: 'RNCP38575',
  obtentionCertification: 'PAR_ADMISSION',
  donneeCertifiee: true,
  dateDebutValidite: '2026-07-01',
  dateFinValidite: '1900-01-15',
  presenceNiveauLangueEuro: false,
  presenceNiveauNumeriqueEuro: true,
  scoreGeneral: 890,
  resultats: [
    { niveau: 5, domaineCompetenceId: '3', competenceId: '4' },
    { niveau: 6, domaineCompetenceId: '1', competenceId: '1' },
  ],
  scoring: '0955',
  mentionValidee: 'MENTION_BIEN',
  modaliteAcces: null,
};

describe('the empty workbook', () => {
  test('is small, the same bytes each time, and holds no row', async () => {
    const bytes = await write();
    expect(bytes.length).toBeLessThan(60_000);
    expect(Buffer.compare(await write(), bytes)).toBe(0);
    expect(await read({})).toEqual({ rows: [], diagnostics: [] });
  });

  test('its sheets; the one to fill in is the first', async () => {
    const { sheets, definedNames } = await openWorkbook(await write());
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Saisie', 'visible'],
      ["Mode d'emploi", 'visible'],
      ['Listes', 'hidden'],
    ]);
    expect(definedNames.get('accrochage.vides')).toBe('"nil"');
    expect(definedNames.get('liste.sexe')).toBe('Listes!$A$2:$A$3');
  });

  test('every part is well formed', async () => {
    const { pkg } = await openWorkbook(await write({ contact: true, certifications: [{ code: 'RS5515', intitule: 'R & D' }] }));
    for (const name of pkg.names) {
      const text = await pkg.text(name);
      expect(() => create(text)).not.toThrow();
    }
  });

  test('no other sheet looks like a table of passages', async () => {
    const certifications = [
      { type: 'RNCP', code: 'RNCP38575', intitule: 'Conseiller en gestion' },
      { type: 'RS', code: 'RS5515' },
    ];
    const workbook = await openWorkbook(await write({ certifications, contact: true }));
    for (const sheet of workbook.sheets.slice(1))
      for await (const rows of workbook.rows(sheet))
        for (const { cells } of rows)
          expect(
            looksLikeHeadings(
              Array.from(cells, (cell) => (cell?.kind === 'text' ? cell.text : '')),
              {},
            ),
          ).toBe(false);
  });
});

describe('a sheet', () => {
  const xmlOf = async (options: MatriceOptions): Promise<string> =>
    (await openWorkbook(await write(options))).pkg.text('xl/worksheets/sheet1.xml');

  test('has a note on each label, and a list or a check on each column that can have one', async () => {
    const { pkg } = await openWorkbook(await write());
    const { columns } = settingsOf({});
    expect((await pkg.text('xl/comments1.xml')).match(/<comment /g)).toHaveLength(columns.length);
    const validations = [
      ...(await pkg.text('xl/worksheets/sheet1.xml')).matchAll(/<dataValidation [^>]*error="([^"]*)"[^>]*sqref="[A-Z]+5:[A-Z]+1204"/g),
    ];
    const free = columns.filter(({ name }) => name === 'resultats').length;
    expect(validations).toHaveLength(columns.length - free);
    expect(validations.every(([, message = '']) => message.replaceAll('&#10;', ' ').length <= 255)).toBe(true);
  });

  test('a constant shows once the identifier is there; its formula holds a text, a day or a number', async () => {
    const xml = await xmlOf({
      lignes: 2,
      constantes: { typeCertification: 'RNCP', dateDebutValidite: '2026-07-01', anneeNaissance: 1999, sexe: 'F' },
    });
    const formulas = [...xml.matchAll(/<f>([^<]*)<\/f><v><\/v>/g)].map(([, formula = '']) => formula.replaceAll('&quot;', '"'));
    expect(formulas).toEqual(
      [5, 6].flatMap((line) => [
        `IF($A${line}="","",1999)`,
        `IF($A${line}="","","Féminin")`,
        `IF($A${line}="","","RNCP")`,
        `IF($A${line}="","",DATE(2026,7,1))`,
      ]),
    );
  });

  test('prepared rows and checks reach beyond the passages', async () => {
    const passages = Array.from({ length: 3 }, (_, index) => ({ idTechnique: String(index) }));
    expect(await xmlOf({ lignes: 1, passages })).toContain('sqref="A5:A1007"');
    expect((await xmlOf({ lignes: 5, passages })).match(/<row /g)).toHaveLength(4 + 5);
  });
});

describe('rows written are read back', () => {
  test('as they were', async () => {
    const { rows, diagnostics } = await read({ passages: [zoe] });
    // A blank cell of a column « vide si inconnu » is unknown.
    expect(rows).toEqual([{ ...zoe, codePostal: null }]);
    expect(diagnostics).toEqual([]);
    expect((await read({ passages: [zoe] }, { emptyAsNil: false })).rows).toEqual([zoe]);
  });

  test.each([
    ['=1+1'],
    ['+33'],
    ['_x0041_'],
    ['a\nb'],
    ['a\r\nb'],
    ['<&">'],
    ['😀 𠮷'],
    ['\u0007'],
    ['0012'],
    ['1/2'],
    ['x'.repeat(10_000)],
  ])('the text %j', async (verbatim) => {
    expect((await read({ passages: [{ ...zoe, verbatim }] })).rows).toEqual([{ ...zoe, codePostal: null, verbatim }]);
  });

  test('from an asynchronous source, with other ways of identification and the contacts', async () => {
    async function* passages(): AsyncGenerator<LignePassage> {
      yield { idTechnique: '1', idDossier: '0234567891011', nomTitulaire: 'Ferrandier', prenom1Titulaire: 'Zoé' };
      yield {
        idTechnique: '2',
        idDossier: '0234567891012',
        nomTitulaire: 'Marceau',
        prenom1Titulaire: 'Léo',
        ...{ courriel: 'leo@exemple.fr' },
      };
    }
    const options: MatriceOptions = { passages: passages(), identifications: ['dossierFormation'], contact: true };
    const events = await collect(readXlsx(await write(options), { emptyAsNil: false }));
    expect(events.flatMap((event) => (event.type === 'row' ? [[event.ligne, event.contact]] : []))).toEqual([
      [{ idTechnique: '1', idDossier: '0234567891011', nomTitulaire: 'Ferrandier', prenom1Titulaire: 'Zoé' }, {}],
      [{ idTechnique: '2', idDossier: '0234567891012', nomTitulaire: 'Marceau', prenom1Titulaire: 'Léo' }, { courriel: 'leo@exemple.fr' }],
    ]);
  });

  test('completed by the constants where they say nothing', async () => {
    const { rows } = await read(
      {
        passages: [{ idTechnique: '1' }, { idTechnique: '2', modaliteAcces: 'VAE', scoring: '12' }],
        certifications: [{ type: 'RS', code: 'RS5515' }],
        constantes: { modaliteAcces: 'CANDIDAT_LIBRE', scoring: null, donneeCertifiee: true },
      },
      { emptyAsNil: false },
    );
    const same = { typeCertification: 'RS', codeCertification: 'RS5515', donneeCertifiee: true };
    expect(rows).toEqual([
      { idTechnique: '1', ...same, modaliteAcces: 'CANDIDAT_LIBRE', scoring: null },
      { idTechnique: '2', ...same, modaliteAcces: 'VAE', scoring: '12' },
    ]);
  });

  test('every column at once, whatever the way of identification', async () => {
    const identifications = ['titulaire', 'dossierFormation', 'identifiantNational'] as const;
    const { columns } = settingsOf({ identifications });
    const workbook = await openWorkbook(await write({ identifications }));
    const [sheet] = workbook.sheets;
    const lines: string[][] = [];
    if (sheet)
      for await (const rows of workbook.rows(sheet))
        lines.push(...rows.map(({ cells }) => Array.from(cells, (cell) => (cell?.kind === 'text' ? cell.text : ''))));
    expect(lines[3]).toEqual(columns.map(referenceOf));
    expect((await read({ identifications, passages: [{ idTechnique: '1' }] })).diagnostics).toEqual([]);
  });
});

describe('nothing is lost in silence', () => {
  test.each<[object, string, string]>([
    [
      { idDossier: '1' },
      'donnee-sans-colonne',
      "« Identifiant du dossier CPF » (idDossier) n'a pas de colonne dans ce classeur : changez les options « colonnes », « identifications », « contact » ou « schema ».",
    ],
    [{ nomDeNaissance: 'A' }, 'donnee-sans-colonne', "« nomDeNaissance » n'est pas une donnée que le classeur peut contenir."],
    [
      { modalitesInscription: null },
      'bloc-entier-inconnu',
      "« Modalités d'inscription » : un bloc entier déclaré inconnu n'a pas de cellule ; donnez null à chacune de ses données.",
    ],
  ])('%j', async (more, code, sentence) => {
    const passages = [zoe, { ...zoe, ...more }] as LignePassage[];
    expect(await refusal({ passages })).toEqual([code, `Passage 2026-0001 : ${sentence}`, '2026-0001']);
  });

  test('but what says nothing', async () => {
    const passages = [{ ...zoe, idDossier: null, nir: undefined, urlPreuve: '' }] as unknown as LignePassage[];
    expect((await read({ passages }, { emptyAsNil: false })).rows).toEqual([zoe]);
  });

  test('a row without any datum', async () => {
    const passages = [{}] as unknown as LignePassage[];
    expect(await refusal({ passages, constantes: { sexe: 'F' } })).toEqual([
      'passage-vide',
      'Le passage ne contient aucune donnée : sa ligne serait vide.',
      undefined,
    ]);
  });

  test('an option is refused at once', () => {
    expect(() => writeMatrice({ lignes: -1 })).toThrow(MatriceError);
  });
});

test('who stops reading stops the passages', async () => {
  let closed = false;
  async function* passages(): AsyncGenerator<LignePassage> {
    try {
      for (let rank = 0; rank < 100_000; rank++) yield { ...zoe, idTechnique: `2026-${rank}` };
    } finally {
      closed = true;
    }
  }
  let size = 0;
  for await (const chunk of writeMatrice({ passages: passages() })) {
    size += chunk.length;
    if (size > 20_000) break;
  }
  expect(closed).toBe(true);
});
