import { describe, expect, test } from 'vitest';
import { progress, progressLine } from '../../src/cli/progress.js';
import { collect } from '../tools/chunks.js';

const moment = { label: 'Contrôle', passages: 104_500, share: 0.5, elapsed: 60_000 };

describe('the line', () => {
  test('a bar, the share, the count, the time left', () =>
    expect(progressLine(moment, 80)).toBe('Contrôle  [############.............]  50 %  104 500 passages, reste 1 min 00 s'));

  test.each([
    [0.999, 1000, '1 s'],
    [0.5, 61_000, '1 min 01 s'],
    [0.1, 3_600_000, '9 h 00 min'],
  ])('%d done in %d ms: %s left', (share, elapsed, left) =>
    expect(progressLine({ ...moment, share, elapsed }, 200)).toMatch(new RegExp(`, reste ${left}$`)),
  );

  test('says no time left before it knows', () => expect(progressLine({ ...moment, share: 0.01 }, 80)).not.toContain('reste'));

  test('counts, when the size is not known', () =>
    expect(progressLine({ ...moment, share: undefined }, 80)).toBe('Contrôle  104 500 passages, 1 742 passages par seconde'));

  test('counts nothing where there is nothing to count: a workbook being given back', () =>
    expect(progressLine({ ...moment, label: 'Annotation', passages: 0 }, 80)).toBe(
      'Annotation  [###############...............]  50 %  reste 1 min 00 s',
    ));

  test('never fills the width: a line that wraps cannot be cleared', () => {
    for (const share of [0, 0.5, 1, undefined])
      for (let columns = 1; columns < 130; columns++) {
        expect(progressLine({ ...moment, share }, columns).length).toBeLessThan(columns);
      }
  });
});

/** A bar whose clock is in our hands. */
function setting({ size = 1000 as number | undefined, isTTY = true, env = {} } = {}) {
  const written: string[] = [];
  const clock = { now: 0 };
  const output = { isTTY, columns: 80, write: (text: string) => written.push(text) };
  const bar = progress({ out: output, err: output, env }, size, 'Contrôle', () => clock.now);
  return { bar, written, clock };
}

describe('the bar', () => {
  test('short work shows nothing', () => {
    const { bar, written, clock } = setting();
    for (clock.now = 0; clock.now < 300; clock.now++) bar.update(clock.now);
    bar.end();
    expect(written).toEqual([]);
  });

  test('is drawn ten times a second at the most, then cleared', () => {
    const { bar, written, clock } = setting();
    for (clock.now = 0; clock.now < 2300; clock.now++) bar.update(clock.now);
    expect(written).toHaveLength(20);
    for (const text of written) expect(text).toMatch(/^\r[^\r\n]+\u001B\[K$/);
    bar.end();
    expect(written.at(-1)).toBe('\r\u001B[K');
  });

  test('a byte counts once it has been dealt with', async () => {
    const { bar, written, clock } = setting();
    async function* source() {
      for (let count = 0; count < 4; count++) yield new Uint8Array(250);
    }
    for await (const chunk of bar.watch(source())) {
      clock.now += 1000;
      expect(chunk).toHaveLength(250);
    }
    expect(written.map((text) => /(\d+) %/.exec(text)?.[1])).toEqual(['25', '50', '75', '100']);
  });

  test('writing is a work of its own', () => {
    const { bar, written, clock } = setting();
    clock.now = 10_000;
    bar.update(500);
    clock.now = 20_000;
    bar.update(0, 400);
    clock.now = 22_000;
    bar.update(100, 400);
    expect(written.at(-1)).toMatch(/Écriture .* 25 % {2}100 passages, reste 6 s/);
  });

  test.each([
    ['a pipe', { isTTY: false }],
    ['a terminal that cannot clear a line', { env: { TERM: 'dumb' } }],
  ])('%s gets nothing, and the bytes pass', async (_, terminal) => {
    const { bar, written, clock } = setting(terminal);
    clock.now = 10_000;
    async function* source() {
      yield new Uint8Array(3);
    }
    expect(await collect(bar.watch(source()))).toEqual([new Uint8Array(3)]);
    bar.update(1000);
    bar.end();
    expect(written).toEqual([]);
  });
});
