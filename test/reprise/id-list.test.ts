import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/index.js';
import { readIdList } from '../../src/reprise/id-list.js';
import type { XmlSource } from '../../src/xml/source.js';
import { inChunks } from '../tools/collect.js';

async function read(source: XmlSource): Promise<{ ids: string[]; said: string[] }> {
  const ids: string[] = [];
  const said: Diagnostic[] = [];
  for await (const id of readIdList(source, { say: (each) => said.push(each) })) ids.push(id);
  return { ids, said: said.map(({ code }) => code) };
}

test.each([
  ['one per line', 'a1\nb2\n', ['a1', 'b2']],
  ['no line end at the end, and those of any system', 'a1\r\nb2\rc3', ['a1', 'b2', 'c3']],
  ['a mark, blanks, comments', '\uFEFF# à supprimer\n\n  a1  \n\t# b\nb2 # c\n', ['a1', 'b2 # c']],
  ['texts, never numbers', '007\n1e5\n__proto__\n5.10\n', ['007', '1e5', '__proto__', '5.10']],
  ['a column alone', 'idTechnique\na1\n007\n', ['a1', '007']],
  ['a column by its label, among others', 'Nom;Identifiant technique du passage;Autre\nDu\'pont;a1;x\n\n;"b;2";\n;;\n', ['a1', 'b;2']],
  ['its number, commas', 'nomNaissance,5.1\nx,a1\n', ['a1']],
  ['quotes and tabs', '"idTechnique"\t"x"\n"a1"\t"y"\n', ['a1']],
  ['comments above the headings', '# liste\n# du jour\nidTechnique;nom\na1;x\n', ['a1']],
  ['a formula made harmless', "idTechnique;x\n'-1;\n", ['-1']],
  ['identifiers with commas, which are no table', 'a,1\nb,2\n', ['a,1', 'b,2']],
  ['nothing but comments', '# rien\n', []],
])('%s', async (_, text, ids) => {
  expect(await read(text)).toEqual({ ids, said: [] });
  expect(
    await read(
      inChunks(
        Buffer.from(text),
        Array.from({ length: 100 }, (__, index) => index),
      ),
    ),
  ).toEqual({ ids, said: [] });
});

describe('what is not plain is said', () => {
  test('another encoding', async () => {
    expect(await read(Buffer.from('é1\n', 'latin1'))).toEqual({ ids: ['é1'], said: ['encodage-suppose'] });
  });
  test('a line of a table that cannot be trusted is left out', async () => {
    expect(await read('idTechnique;x\na1;y\n"b2"z;"t\n')).toEqual({ ids: ['a1'], said: ['guillemet-mal-ferme'] });
  });
  test('a file that is no text, or empty', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'fichier-vide' });
    await expect(read(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).rejects.toMatchObject({ code: 'fichier-binaire' });
  });
});
