import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Asked } from '../../src/cli/arguments.js';
import { suivi } from '../../src/cli/suivi.js';
import { accuse, depot, NOBODY } from '../suivi/files.js';
import { temporaryFolder } from '../tools/folder.js';

function deposits() {
  const folder = temporaryFolder();
  folder.write('d1.xml', depot({ idFlux: 'f-1', horodatage: '2026-07-15T10:00:00+02:00', ids: ['a', 'b', 'c'] }));
  folder.write('a1.xml', accuse({ idFlux: 'f-1', ok: ['a'], ko: { b: NOBODY, c: NOBODY } }));
  folder.write(
    'd2.xml',
    depot({ idFlux: 'f-2', horodatage: '2026-08-15T10:00:00+02:00', ids: ['c', 'd'], date: '2026-08-01', code: 'RS5515' }),
  );
  return folder;
}

async function run(files: readonly string[], values: Record<string, readonly string[]> = {}, flags: readonly string[] = [], isTTY = false) {
  const output = { write: () => undefined, isTTY, columns: 80 };
  const asked = { command: undefined, files, flags: new Set(flags), values } as unknown as Asked;
  const runtime = {
    out: output,
    err: { ...output, isTTY: false },
    env: {},
    version: '1',
    now: () => new Date(0),
    signal: new AbortController().signal,
  };
  const { exitCode, json, text } = await suivi(asked, runtime, '2026-10-11');
  return { exitCode, json: json as Record<string, unknown>, text: text() };
}

describe('suivi', () => {
  test('shows the counts, the most urgent, what to do', async () => {
    const folder = deposits().path();
    const { exitCode, text } = await run([folder]);
    expect(exitCode).toBe(1);
    expect(text.replace(folder, 'DOSSIER')).toBe(`DOSSIER : 4 passages au 2026-10-11 (2 dépôts, 1 accusé)
  1 refusé
  2 envoyés, sans réponse
  1 accepté
  1 délai dépassé
  2 délais proches

  État                  Identifiant technique  Certification  Échéance    Jours  À faire
  refusé                b                      RNCP38575      2026-10-01    -10  à corriger et renvoyer
  envoyé, sans réponse  c                      RS5515         2026-11-01     21  accusé attendu
  envoyé, sans réponse  d                      RS5515         2026-11-01     21  accusé attendu
  … et 1 autre (--tout pour les voir, -o suivi.csv pour un tableau)

  à corriger et renvoyer
    Corrigez ce que l'accusé reproche (« accrochage accuse » dit quoi vérifier), puis renvoyez ce seul passage, sous le même identifiant technique, dans un nouveau fichier.
  accusé attendu
    Dès que l'accusé paraît sur le portail, téléchargez-le et rangez-le dans le dossier suivi.

1 accusé attendu
  d2.xml  2 passages, déposé le 2026-08-15
`);
    expect((await run([folder], {}, ['tout'])).text).toContain('accepté               a  ');
    expect((await run([folder], {}, [], true)).text).toContain('\u001B[31m\u001B[1mrefusé');
  });

  test('gives a machine the bilan and the passages', async () => {
    const { json } = await run([deposits().path()]);
    expect(json).toMatchObject({ valid: false, today: '2026-10-11', passages: 4, tronque: false, alertes: { depassees: 1, proches: 2 } });
    expect((json.suivis as { idTechnique: string }[]).map(({ idTechnique }) => idTechnique)).toEqual(['b', 'c', 'd', 'a']);
  });

  test.each([
    ['csv', /^\uFEFFÉtat;.*\r\nrefuse;b;/],
    ['json', /^\{"bilan":\{.*\n\{"idTechnique":"b"/],
    ['ics', /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:En retard : 1 passage à envoyer à la CDC \(RNCP38575\)/],
  ])('writes a .%s', async (extension, expected) => {
    const target = temporaryFolder().path(`suivi.${extension}`);
    const { text, json } = await run([deposits().path()], { sortie: [target] });
    expect(readFileSync(target, 'utf8')).toMatch(expected);
    expect(readFileSync(target, 'utf8')).not.toMatch(/Ferrandier|Zoé/);
    expect(text).toContain(`Suivi écrit : ${target}`);
    expect(json.sortie).toBe(target);
  });

  test('hears of requests and of rows to be sent', async () => {
    const rows = temporaryFolder().write(
      'a.csv',
      'idTechnique;typeCertification;codeCertification;dateDebutValidite\nz;RNCP;RNCP38575;31/08/2026\n',
    );
    const { json } = await run([deposits().path()], {
      correction: ['2026-08-01=a'],
      'mise-en-demeure': ['2026-09-01=RS5515'],
      'a-envoyer': [rows],
    });
    expect(
      (json.suivis as { idTechnique: string; echeances: { type: string; date: string }[] }[]).map(({ idTechnique, echeances }) => [
        idTechnique,
        ...echeances.map(({ type, date }) => `${type} ${date}`),
      ]),
    ).toEqual([
      ['b', 'envoi 2026-10-01'],
      ['a', 'correction 2026-11-01'],
      ['z', 'envoi 2026-11-30'],
      ['c', 'mise-en-demeure 2026-10-31', 'envoi 2026-11-01'],
      ['d', 'mise-en-demeure 2026-10-31', 'envoi 2026-11-01'],
    ]);
  });

  test('ends with 0 when nothing is wrong, 2 when there is nothing to follow', async () => {
    const folder = temporaryFolder();
    expect(await run([folder.path()])).toMatchObject({ exitCode: 2, text: expect.stringContaining("Il n'y a ici ni dépôt ni accusé") });
    folder.write('d1.xml', depot({ idFlux: 'f-1', horodatage: '2026-10-01T10:00:00+02:00', ids: ['a'], date: '2026-09-30' }));
    expect(await run([folder.path()])).toMatchObject({ exitCode: 0 });
  });

  test('refuses what it does not understand', async () => {
    const folder = deposits().path();
    await expect(run([folder], { sortie: ['suivi.pdf'] })).rejects.toThrow("Le suivi s'écrit en .csv, .json ou .ics");
    await expect(run([folder], { correction: ['hier'] })).rejects.toThrow("L'option --correction attend AAAA-MM-JJ");
    await expect(run([folder], { correction: ['2026-08-01='] })).rejects.toThrow('--correction');
  });
});
