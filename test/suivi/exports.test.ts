import { expect, test } from 'vitest';
import { suiviCsv } from '../../src/suivi/export-csv.js';
import { suiviJson } from '../../src/suivi/export-json.js';
import type { SuiviEvent } from '../../src/suivi/suivi.js';
import { trackPassages } from '../../src/suivi/track-passages.js';
import { collect } from '../tools/chunks.js';
import { accuse, depot, file } from './files.js';

async function followed(): Promise<SuiviEvent[]> {
  const { bilan, passages } = await trackPassages(
    [
      file('d;1.xml', depot({ idFlux: 'f-1', horodatage: '2026-07-15T10:00:00+02:00', ids: ['=HYPERLINK("x")', 'b'] })),
      file('a1.xml', accuse({ idFlux: 'f-1', idTraitement: '12', ok: ['b'], ko: { '=HYPERLINK("x")': 'Ligne 1\nligne 2' } })),
    ],
    { today: '2026-10-04' },
  );
  return [{ type: 'bilan', bilan }, ...passages.map((passage): SuiviEvent => ({ type: 'passage', passage }))];
}

test('CSV: separators, quotes, line ends and formulas do no harm; a negative number stays one', async () => {
  const csv = (await collect(suiviCsv(await followed()))).join('');
  expect(csv.startsWith('\uFEFFÉtat;Identifiant technique;Certification;Délivrance;Échéance;Délai;Jours restants;À faire;')).toBe(true);
  expect(csv.split('\r\n').slice(1)).toEqual([
    expect.stringContaining(
      `refuse;"'=HYPERLINK(""x"")";RNCP38575;2026-07-01;2026-10-01;envoi;-3;à analyser;non;1;"d;1.xml";2026-07-15T10:00:00+02:00;CREATION;f-1;a1.xml;12;"Ligne 1\nligne 2";`,
    ),
    'accepte;b;RNCP38575;2026-07-01;;;;rien à faire;oui;0;"d;1.xml";2026-07-15T10:00:00+02:00;CREATION;f-1;a1.xml;12;;Rien à faire.',
    '',
  ]);
});

test('JSON: one document, one passage per line', async () => {
  const events = await followed();
  const json = (await collect(suiviJson(events))).join('');
  expect(json.split('\n')).toHaveLength(5);
  const { bilan, passages } = JSON.parse(json);
  expect([{ type: 'bilan', bilan }, ...passages.map((passage: unknown) => ({ type: 'passage', passage }))]).toEqual(events);
  expect(JSON.parse((await collect(suiviJson(events.slice(0, 1)))).join('')).passages).toEqual([]);
});
