import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/matrice/table/csv.js';
import { FichierIllisible, type TextSource } from '../../../src/matrice/table/decode.js';
import type { TableEvent } from '../../../src/matrice/table/table.js';
import { collect, cut, sizes } from '../../tools/chunks.js';

const rows = async (source: TextSource) => (await collect(readCsv(source))).flatMap((event) => (event.type === 'row' ? [event.ligne] : []));
const found = (events: readonly TableEvent[]) =>
  events
    .flatMap((event) => (event.type === 'diagnostic' ? [event.diagnostic] : event.type === 'row' ? event.diagnostics : []))
    .map(({ code, position }) => [code, position]);
const refusal = async (source: TextSource) => {
  const error: unknown = await collect(readCsv(source)).catch((each: unknown) => each);
  return error instanceof FichierIllisible ? error.fault.code : error;
};

const one = [{ idTechnique: '1', nomNaissance: 'Zoé Ça' }];
const text = 'idTechnique;nomNaissance\n1;Zoé Ça\n';

describe('one content, whatever the dress', () => {
  test.each([
    ['semicolon', text],
    ['comma', text.replaceAll(';', ',')],
    ['tab', text.replaceAll(';', '\t')],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR alone', text.replaceAll('\n', '\r')],
    ['no last line end', text.trimEnd()],
    ['separator line of Excel', `sep=;\r\n${text}`],
    ['quotes', '"idTechnique";"nomNaissance"\n"1";"Zoé Ça"\n'],
    ['empty lines and a title', `Export du 2 novembre\n\n;;;\n${text};\n\n`],
    ['labels', text.replace('idTechnique', 'Identifiant technique du passage').replace('nomNaissance', 'NOM DE NAISSANCE')],
    ['numbers', text.replace('idTechnique', '5.1').replace('nomNaissance', '8,1')],
    ['several lines of headings', `Passage;Titulaire\n5.1;8.1\n${text}`],
  ])('%s', async (_, csv) => {
    expect(await rows(csv)).toEqual(one);
    expect(await rows(Buffer.from(csv))).toEqual(one);
  });

  test.each([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(text, 'latin1')],
    ['windows-1252, accent last', Buffer.from(text.trimEnd().replace('Ça', 'é'), 'latin1')],
  ])('%s', async (_, bytes) => expect((await rows(bytes))[0]?.nomNaissance).toMatch(/^Zoé (Ça|é)$/));
});

test('windows-1252 is guessed, and said', async () =>
  expect(found(await collect(readCsv(Buffer.from(text, 'latin1'))))).toEqual([['encodage-suppose', undefined]]));

test('any cutting of the bytes gives the same rows', async () => {
  const csv = 'idTechnique;nomNaissance;dateInscription\r\n1;"Zoé\r\n""Ça""";01/02/2026\r\n\r\n2;É;31/12/26\r\n"3" ;x\n4;a;b;c\r\n5;"a"b;c';
  for (const bytes of [Buffer.from(csv), Buffer.from(`\uFEFF${csv}`, 'utf16le'), Buffer.from(csv, 'latin1')]) {
    const whole = await collect(readCsv(bytes));
    await fc.assert(
      fc.asyncProperty(sizes, async (pieces) => {
        expect(await collect(readCsv(cut(bytes, pieces)))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  }
});

test('the place of a row is its first line', async () => {
  const events = await collect(readCsv('idTechnique;verbatim\n1;"a\nb\nc"\n\n2;x\n'));
  expect(events.flatMap((event) => (event.type === 'row' ? [event.line] : []))).toEqual([2, 6]);
});

test('what is wrong with a row is said where it stands', async () => {
  const csv = 'idTechnique;dateInscription;resultats\n1;31/12/26;\n2;\n3;;;x\n4;;;\n5;"a"b;c\n';
  expect(found(await collect(readCsv(csv)))).toEqual([
    ['annee-sur-deux-chiffres', { line: 2, column: 2 }],
    ['ligne-trop-courte', { line: 3, column: 2 }],
    ['ligne-trop-longue', { line: 4, column: 3 }],
    ['guillemet-mal-ferme', { line: 6, column: 1 }],
  ]);
});

test('the envelope is read beside the row', async () => {
  const [, event] = await collect(readCsv('2.1;3.2;5.1\n12ABC345; MCFCER1 ;1\n'));
  expect(event).toMatchObject({
    type: 'row',
    ligne: { idTechnique: '1' },
    envelope: { 'emetteur.idClient': '12ABC345', 'certificateur.idContrat': 'MCFCER1' },
  });
});

test.each([
  ['', 'fichier-vide'],
  ['\n \n;;\n', 'fichier-vide'],
  ['a;b\nc;d\n', 'entete-introuvable'],
  [Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'fichier-binaire'],
  [Buffer.from([0x61, 0x00, 0x62, 0x00]), 'fichier-binaire'],
  [Buffer.concat([Buffer.from('idTechnique;nomNaissance\n1;éàü'), Buffer.from([0xe9, 0x0a])]), 'texte-mal-encode'],
  [Buffer.concat([Buffer.from('idTechnique;nomNaissance\n1;'), Buffer.from([0x81, 0x0a])]), 'texte-mal-encode'],
])('%j cannot be read', async (source, code) => expect(await refusal(source)).toBe(code));

test('a quote that is never closed stops the reading instead of filling the memory', async () => {
  async function* endless() {
    yield 'idTechnique;verbatim\n1;"x\n';
    for (let count = 0; count < 10_000; count++) yield `${'a;b\n'.repeat(1000)}`;
  }
  expect(await refusal(endless())).toBe('ligne-demesuree');
});

test('headings are known among as many others as an export has', async () => {
  const others = Array.from({ length: 50 }, (_, index) => `colonne ${index}`);
  const csv = `${[...others, 'idTechnique', 'nomNaissance', 'prenom1'].join(';')}\n${';'.repeat(50)}1;Zoé;Ça\n`;
  expect(await rows(csv)).toEqual([{ idTechnique: '1', nomNaissance: 'Zoé', prenom1: 'Ça' }]);
});

test('a row of marks is no line of headings', async () =>
  expect(await rows('idTechnique;scoring;verbatim;x;y;z;t\n1;5.1;a;5.2;8.1;b;c\n')).toEqual([
    { idTechnique: '1', scoring: '5.1', verbatim: 'a' },
  ]));

test('cells of ten thousand characters are read whole', async () => {
  const long = 'é'.repeat(10_000);
  expect(await rows(`idTechnique;verbatim\n1;${long}\n`)).toEqual([{ idTechnique: '1', verbatim: long }]);
});

test('an empty cell is an absent datum, or an unknown one when asked', async () => {
  const csv = 'idTechnique;scoring;urlPreuve;dateDebutValidite\n1;;;\n';
  const ligne = async (options = {}) =>
    (await collect(readCsv(csv, options))).flatMap((event) => (event.type === 'row' ? [event.ligne] : []));
  expect(await ligne()).toEqual([{ idTechnique: '1' }]);
  expect(await ligne({ emptyAsNil: true })).toEqual([{ idTechnique: '1', scoring: null }]);
});

describe('lines of headings', () => {
  test('a line of labels of the school’s own, between two that name the columns, is no row', async () => {
    const csv =
      'Passage;Titulaire;Titulaire\n5.1;8.1;8.3\nIdentifiant;Famille;Petit nom\nidTechnique;nomNaissance;prenom1\n1;Ferrandier;Zoé\n';
    expect(await rows(csv)).toEqual([{ idTechnique: '1', nomNaissance: 'Ferrandier', prenom1: 'Zoé' }]);
  });

  test('a column without a title that holds something is said once', async () => {
    const events = await collect(readCsv('idTechnique;;nomNaissance;\n1;x;Ferrandier;\n2;y;Vaubrun;\n'));
    expect(found(events)).toEqual([['colonne-sans-titre', { line: 2, column: 2 }]]);
  });
});

test('a total at the foot is no passage', async () => {
  const csv = 'idTechnique;nomNaissance;scoring\n1;Ferrandier;12\n2;Total;13\nTotal;2;25\n;Nombre de certifiés : 2;\n';
  const events = await collect(readCsv(csv));
  expect(await rows(csv)).toEqual([
    { idTechnique: '1', nomNaissance: 'Ferrandier', scoring: '12' },
    { idTechnique: '2', nomNaissance: 'Total', scoring: '13' },
  ]);
  expect(found(events)).toEqual([
    ['ligne-de-total', { line: 4, column: 1 }],
    ['ligne-de-total', { line: 5, column: 1 }],
  ]);
});
