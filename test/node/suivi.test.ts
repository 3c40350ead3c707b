import { mkdirSync, symlinkSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TrackFolderOptions, trackFolder } from '../../src/node/suivi.js';
import { suiviCalendar } from '../../src/node/suivi-calendar.js';
import { mergeStacks } from '../../src/node/suivi-merge.js';
import { Spill, TemporaryFolder } from '../../src/node/suivi-spill.js';
import type { BilanSuivi, PassageSuivi } from '../../src/suivi/suivi.js';
import { trackPassages } from '../../src/suivi/track-passages.js';
import { accuse, depot, file, KNOWN, NOBODY } from '../suivi/files.js';
import { collect } from '../tools/chunks.js';
import { type Folder, temporaryFolder } from '../tools/folder.js';

const TODAY = '2026-09-25';

async function follow(folder: string, options: TrackFolderOptions = {}) {
  const passages: PassageSuivi[] = [];
  let bilan: BilanSuivi | undefined;
  for await (const event of trackFolder(folder, { today: TODAY, ...options })) {
    if (event.type === 'bilan') bilan = event.bilan;
    else passages.push(event.passage);
  }
  return { bilan: bilan as BilanSuivi, passages };
}

function withFiles(files: Readonly<Record<string, string>>): Folder {
  const folder = temporaryFolder();
  for (const [nom, content] of Object.entries(files)) {
    if (nom.includes('/')) mkdirSync(folder.path(nom.slice(0, nom.lastIndexOf('/'))), { recursive: true });
    folder.write(nom, content);
  }
  return folder;
}

const many = Array.from({ length: 300 }, (_, index) => `2026-${index}`);
const FILES = {
  '2026/07/depot.xml': depot({ idFlux: 'f-1', horodatage: '2026-07-15T10:00:00+02:00', ids: many }),
  '2026/07/Accuse_de_traitement_depot.xml_20260716.xml': accuse({
    idFlux: 'f-1',
    ok: many.slice(0, 250),
    ko: Object.fromEntries(many.slice(250).map((id, index) => [id, index % 2 ? NOBODY : KNOWN])),
  }),
  '2026/08/reprise.XML': depot({ idFlux: 'f-2', horodatage: '2026-08-15T10:00:00+02:00', ids: ['2026-251'] }),
};

describe('a folder', () => {
  test('gives what the same files give in memory, sub-folders included', async () => {
    const folder = withFiles(FILES);
    const inMemory = await trackPassages(
      Object.entries(FILES).map(([nom, content]) => file(nom, content)),
      { today: TODAY },
    );
    expect(await follow(folder.path())).toEqual(inMemory);
    expect(inMemory.bilan.etats).toMatchObject({ accepte: 250, refuse: 24, 'deja-en-base': 25, envoye: 1 });
  });

  test('can be asked for the most urgent only; the counts stay whole', async () => {
    const folder = withFiles(FILES);
    const all = await follow(folder.path());
    const { bilan, passages } = await follow(folder.path(), { limite: 10 });
    expect(bilan).toEqual(all.bilan);
    expect(passages).toEqual(all.passages.slice(0, 10));
    expect((await follow(folder.path(), { limite: 0 })).passages).toEqual([]);
  });

  test('what is not read is said, and stops nothing', async () => {
    const folder = withFiles({
      ...FILES,
      'rapport.json': '{}',
      'notes.txt': 'x',
      '.cache/depot.xml': '<x',
      'vide.xml': '',
      '2026/classeur.xlsx': 'x',
    });
    // A link to a folder above would be walked for ever.
    symlinkSync(folder.path(), folder.path('2026/boucle'));
    const { bilan, passages } = await follow(folder.path());
    expect(passages).toHaveLength(300);
    expect(bilan.diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', "« vide.xml » ne se lit pas, il n'est pas suivi : le fichier est vide."],
      [
        'warning',
        'Le suivi ne lit que les dépôts et les accusés, en .xml : 2 fichiers ne sont pas lus (« 2026/classeur.xlsx », « notes.txt »).',
      ],
    ]);
  });

  test('that is not there, or is a file, is an error in French', async () => {
    const folder = withFiles({ 'a.xml': '<x/>' });
    await expect(follow(folder.path('absent'))).rejects.toThrow(/absent/);
    await expect(follow(folder.path('a.xml'))).rejects.toThrow("n'est pas un dossier");
  });

  test('is dated by the clock unless told', async () => {
    const folder = withFiles(FILES);
    for await (const event of trackFolder(folder.path(), { now: () => new Date('2026-09-24T23:30:00Z'), limite: 0 }))
      expect(event).toMatchObject({ type: 'bilan', bilan: { today: '2026-09-25' } });
  });

  test('leaves nothing behind, however the reading ends', async () => {
    const temporaire = temporaryFolder();
    const folder = withFiles(FILES);
    const options = { temporaire: temporaire.path() };
    await follow(folder.path(), options);
    for await (const { type } of trackFolder(folder.path(), options)) if (type === 'passage') break;
    await expect(follow(folder.path(), { ...options, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(temporaire.list()).toEqual([]);
  });
});

describe('stacks of lines', () => {
  test.each([10, 1_000_000])('keep their order, spilled to the disk or not (%i characters in memory)', async (most) => {
    const folder = temporaryFolder();
    const temporary = new TemporaryFolder(folder.path());
    const spill = new Spill(temporary, 'essai', most);
    const lines = Array.from({ length: 50 }, (_, index) => `${'é'.repeat(index)}\u2028${index}`);
    for (const [index, line] of lines.entries()) await spill.add(index % 3, line);
    expect(folder.list().length).toBe(most === 10 ? 1 : 0);
    for (const stack of [0, 1, 2])
      expect((await collect(spill.read(stack))).flat()).toEqual(lines.filter((_, index) => index % 3 === stack));
    await spill.drop(1);
    expect(await collect(spill.read(1))).toEqual([]);
    await temporary.clean();
    expect(folder.list()).toEqual([]);
  });

  test('merge into one sorted sequence', async () => {
    const stacks = fc.array(fc.array(fc.nat(50)), { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(stacks, async (values) => {
        const spill = new Spill(new TemporaryFolder('/'), 'essai');
        for (const [index, stack] of values.entries())
          for (const value of stack.sort((a, b) => a - b)) await spill.add(index, JSON.stringify(value));
        expect(await collect(mergeStacks<number>(spill, (a, b) => a - b))).toEqual(values.flat().sort((a, b) => a - b));
      }),
    );
  });
});

describe('the calendar', () => {
  test('has one event per day, kind and certification; no person, no clock', async () => {
    const folder = withFiles(FILES);
    const options = { misesEnDemeure: [{ date: '2026-07-20', idTechnique: '2026-251' }] };
    const { bilan } = await follow(folder.path(), options);
    const calendar = await suiviCalendar(bilan);
    expect(calendar).toBe(await suiviCalendar((await follow(folder.path(), options)).bilan));
    const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => /^(UID|DTSTAMP|DTSTART|SUMMARY|TRIGGER)/.test(line))).toEqual([
      'UID:mise-en-demeure-2026-09-18-RNCP38575@accrochage',
      'DTSTAMP:20260925T000000Z',
      'DTSTART;VALUE=DATE:20260918',
      'SUMMARY:En retard : 1 passage en mise en demeure (RNCP38575)',
      'UID:envoi-2026-10-01-RNCP38575@accrochage',
      'DTSTAMP:20260925T000000Z',
      'DTSTART;VALUE=DATE:20261001',
      'SUMMARY:25 passages à envoyer à la CDC (RNCP38575)',
      'TRIGGER:-P30D',
      'TRIGGER:-P7D',
    ]);
    expect(lines.find((line) => line.startsWith('DESCRIPTION:Trois mois'))).toMatch(
      /Identifiants techniques : 2026-251\\, 2026-253.* et 5 autres$/,
    );
  });
});
