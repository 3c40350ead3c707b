import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffOptions, diffDeposits, type RowSource } from '../../src/depot/diff-deposits.js';
import { selectPassages } from '../../src/depot/diff-selection.js';
import type { LignePassage, PassageCertification } from '../../src/index.js';
import { rowsOf, serializeFluxSync, toLigne } from '../../src/index.js';
import { readRows } from '../../src/rows/index.js';
import { validFlux, validPassage } from '../tools/fixtures.js';

interface Sent {
  readonly id: string;
  readonly code?: string;
  readonly more?: Partial<PassageCertification>;
}

const passageOf = ({ id, more = {} }: Sent): PassageCertification => ({ ...validPassage(), idTechnique: id, ...more });

/** A deposit as it was sent. */
function deposit(passages: readonly Sent[], action: 'CREATION' | 'SUPPRESSION' = 'CREATION'): RowSource {
  const flux = validFlux();
  const codes = [...new Set(passages.map(({ code = 'RNCP1' }) => code))];
  flux.action = action;
  flux.emetteur.certificateurs.certificateur.certifications = codes.map((code) => ({
    type: 'RNCP',
    code,
    passageCertifications: passages.filter((each) => (each.code ?? 'RNCP1') === code).map(passageOf),
  }));
  const xml = serializeFluxSync(flux);
  return () => readRows(xml, { format: 'xml' });
}
/** The same, as the flat rows of a program. */
const today = (passages: readonly Sent[]): RowSource => {
  const lignes = passages.map(
    (each): LignePassage => ({ typeCertification: 'RNCP', codeCertification: each.code ?? 'RNCP1', ...toLigne(passageOf(each)) }),
  );
  return () => rowsOf(lignes);
};
const ids = async (rows: AsyncIterable<{ type: string; row?: { data: Readonly<Record<string, unknown>> } }>): Promise<unknown[]> => {
  const found: unknown[] = [];
  for await (const event of rows) if (event.type === 'row') found.push(event.row?.data.idTechnique);
  return found;
};
async function diff(before: readonly RowSource[], after: RowSource, options?: DiffOptions) {
  const { bilan, aCreer, aSupprimer } = await diffDeposits(before, after, options).then((made) => ({
    bilan: made.bilan,
    aCreer: made.aCreer(),
    aSupprimer: made.aSupprimer(),
  }));
  return { bilan, creer: await ids(aCreer), supprimer: await ids(aSupprimer) };
}
const none = { nombre: 0, idTechniques: [] };
const one = (id: string) => ({ nombre: 1, idTechniques: [id] });

test('what is new, changed, gone, the same', async () => {
  const before = deposit([{ id: 'same' }, { id: 'gone' }, { id: 'changed' }]);
  const after = today([
    { id: 'new' },
    { id: 'changed', more: { scoring: '12', dateFinValidite: null, libelleOption: 'B' } },
    { id: 'same' },
  ]);
  expect(await diff([before], after)).toEqual({
    bilan: {
      crees: one('new'),
      remplaces: { nombre: 1, passages: [{ idTechnique: 'changed', chemins: ['dateFinValidite', 'scoring', 'libelleOption'].sort() }] },
      supprimes: one('gone'),
      recertifies: none,
      inchanges: 1,
      enDouble: none,
      sansIdentifiant: 0,
    },
    creer: ['new', 'changed'],
    supprimer: ['gone'],
  });
});

test('another certification under the same identifier: suppressed under the old one, then created', async () => {
  const before = deposit([{ id: 'a', code: 'RNCP1' }]);
  const after = today([{ id: 'a', code: 'RNCP2' }]);
  const { bilan, creer, supprimer } = await diff([before], after);
  expect([bilan.recertifies, bilan.supprimes, bilan.remplaces.nombre, creer, supprimer]).toEqual([one('a'), none, 0, ['a'], ['a']]);
  for await (const event of (await diffDeposits(before, after)).aSupprimer())
    if (event.type === 'row') expect(event.row.data.codeCertification).toBe('RNCP1');
});

test('paths go down to the datum, lists included', async () => {
  const niveau = (level: number) => ({
    niveauNumeriqueEuropeen: { resultats: [{ niveau: level, domaineCompetenceId: '1', competenceId: '1' }] },
  });
  const named = (nomNaissance: string) => {
    const { identificationTitulaire } = validPassage();
    return {
      identificationTitulaire: { titulaire: { ...(identificationTitulaire as { titulaire: object }).titulaire, nomNaissance } },
    } as never;
  };
  const before = deposit([
    { id: 'a', more: niveau(3) },
    { id: 'b', more: named('Avant') },
  ]);
  const after = deposit([
    { id: 'a', more: niveau(4) },
    { id: 'b', more: named('Après') },
  ]);
  expect((await diff([before], after)).bilan.remplaces.passages).toEqual([
    { idTechnique: 'a', chemins: ['niveauNumeriqueEuropeen.resultats[0].niveau'] },
    { idTechnique: 'b', chemins: ['identificationTitulaire.titulaire.nomNaissance'] },
  ]);
});

describe('several deposits', () => {
  const first = deposit([{ id: 'a', more: { scoring: '1' } }, { id: 'b' }]);
  const second = deposit([{ id: 'a', more: { scoring: '2' } }]);
  test('the last one sent wins', async () => {
    expect((await diff([first, second], today([{ id: 'a', more: { scoring: '2' } }, { id: 'b' }]))).bilan.inchanges).toBe(2);
    expect((await diff([second, first], today([{ id: 'a', more: { scoring: '2' } }, { id: 'b' }]))).bilan.remplaces.nombre).toBe(1);
  });

  test('a suppression removes, until the passage is sent again', async () => {
    const removal = deposit([{ id: 'b' }], 'SUPPRESSION');
    const { bilan, supprimer } = await diff([first, removal], today([{ id: 'b' }]));
    expect([bilan.crees, bilan.supprimes, supprimer]).toEqual([one('b'), one('a'), ['a']]);
    expect((await diff([removal, first], today([{ id: 'b' }]))).bilan.inchanges).toBe(1);
  });

  test('a suppression is known as such although its action comes after the passages', async () => {
    const xml = serializeFluxSync({ ...validFlux(), action: 'SUPPRESSION' });
    const [action = ''] = /<cpf:action>.*?<\/cpf:action>/.exec(xml) ?? [];
    const late = xml.replace(action, '').replace('</cpf:flux>', `${action}</cpf:flux>`);
    const created: RowSource = () => readRows(serializeFluxSync(validFlux()), { format: 'xml' });
    const { bilan } = await diff([created, () => readRows(late, { format: 'xml' })], today([{ id: 'new' }]));
    expect([bilan.supprimes, bilan.crees]).toEqual([none, one('new')]);
  });

  test('what the CDC refused is not there', async () => {
    const { bilan } = await diff([first], today([{ id: 'a' }]), { enBase: (id) => id === 'b' });
    expect([bilan.crees, bilan.supprimes]).toEqual([one('a'), one('b')]);
  });
});

test('a file that cannot be read whole is not compared: what it lacks would pass for gone', async () => {
  const xml = serializeFluxSync(validFlux());
  const cut: RowSource = () => readRows(xml.slice(0, -60), { format: 'xml' });
  const whole: RowSource = () => readRows(xml, { format: 'xml' });
  await expect(diff([whole], cut)).rejects.toMatchObject({
    name: 'DiffError',
    code: 'fichier-en-faute',
    message: expect.stringMatching(/^Le fichier d'aujourd'hui ne se lit pas en entier : ce qui y manque passerait pour supprimé/),
  });
  await expect(diff([cut], whole)).rejects.toMatchObject({
    message: expect.stringMatching(/^Un dépôt déjà envoyé ne se lit pas en entier/),
  });
  await expect(diff([whole], () => readRows('idTechnique;sexe\n', { format: 'csv' }))).rejects.toMatchObject({
    diagnostic: { code: 'fichier-sans-passage' },
  });
});

test('rows without identifier are given to be refused, never lost', async () => {
  const { bilan, creer } = await diff([deposit([{ id: 'a' }])], () =>
    rowsOf([{ ...toLigne(validPassage()), idTechnique: undefined } as never]),
  );
  expect([bilan.sansIdentifiant, bilan.supprimes, creer]).toEqual([1, one('a'), [undefined]]);
});

test('an identifier given twice today is given to be refused, and suppresses nothing', async () => {
  const before = deposit([{ id: 'a' }, { id: 'b' }]);
  for (const twice of [
    [{ id: 'a' }, { id: 'a', code: 'RNCP2' }],
    [{ id: 'a', code: 'RNCP2' }, { id: 'a' }],
    [{ id: 'a' }, { id: 'a' }],
  ]) {
    const { bilan, creer, supprimer } = await diff([before], today(twice));
    expect([bilan.enDouble, bilan.supprimes, creer, supprimer]).toEqual([one('a'), one('b'), ['a', 'a'], ['b']]);
  }
});

test('details are bounded, counts are not', async () => {
  const many = (scoring: string) => Array.from({ length: 30 }, (_, index) => ({ id: `p${index}`, more: { scoring } }));
  const { bilan, creer } = await diff([deposit(many('1'))], today(many('2')), { details: 5 });
  expect([bilan.remplaces.nombre, bilan.remplaces.passages.length, creer.length]).toEqual([30, 5, 30]);
});

test('sending what the difference says leads to what is true', async () => {
  const world = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...'abcdefgh'), code: fc.constantFrom('RNCP1', 'RNCP2'), score: fc.nat(2) }),
    {
      selector: ({ id }) => id,
      minLength: 1,
    },
  );
  const sent = (passages: readonly { id: string; code: string; score: number }[]): Sent[] =>
    passages.map(({ id, code, score }) => ({ id, code, more: { scoring: String(score) } }));
  await fc.assert(
    fc.asyncProperty(world, world, world, async (first, second, now) => {
      const base = new Map([...first, ...second].map((each) => [each.id, each]));
      const { creer, supprimer, bilan } = await diff([deposit(sent(first)), deposit(sent(second))], today(sent(now)));
      for (const id of supprimer) base.delete(String(id));
      for (const id of creer) {
        const each = now.find((passage) => passage.id === id);
        // A passage under another certification would not be replaced.
        expect(base.get(String(id))?.code ?? each?.code).toBe(each?.code);
        if (each) base.set(String(id), each);
      }
      const sorted = (passages: Iterable<{ id: string }>) => [...passages].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted(base.values())).toEqual(sorted(now));
      expect(bilan.inchanges + creer.length).toBe(now.length);
    }),
    { numRuns: 100, seed: 4 },
  );
});

describe('the passages of a list', () => {
  const first = deposit([{ id: 'a', more: { scoring: '1' } }, { id: 'b' }, { id: 'c' }]);
  const second = deposit([{ id: 'a', more: { scoring: '2' } }]);
  const removal = deposit([{ id: 'c' }], 'SUPPRESSION');

  test('are given once, as they were last sent; the others are told', async () => {
    const found = await selectPassages([first, second, removal], () => ['a', 'x', 'c', 'a', 'y']);
    const { rows, manquants, ...counts } = found;
    expect(counts).toEqual({
      demandes: 4,
      trouves: 1,
      introuvables: { nombre: 2, idTechniques: ['x', 'y'] },
      dejaSupprimes: one('c'),
    });
    const given: unknown[] = [];
    for await (const event of rows()) if (event.type === 'row') given.push([event.row.data.idTechnique, event.row.data.scoring]);
    expect(given).toEqual([['a', '2']]);
    const missing: string[] = [];
    for await (const id of manquants()) missing.push(id);
    expect(missing).toEqual(['x', 'c', 'y']);
  });
});
