import { describe, expect, test } from 'vitest';
import { checkFiles, countOf, dayOf, readArguments, UsageError } from '../../src/cli/arguments.js';
import { COMMANDS, type CommandName, OPTIONS } from '../../src/cli/options.js';
import { run } from './run.js';

const known = Object.keys(COMMANDS).join(', ');

test('a command, its files, its options in any order', () => {
  const asked = readArguments([
    'generer',
    '-o',
    'sortie',
    'a.csv',
    '--partiel',
    '--ignorer=Tel',
    '--ignorer',
    'E-mail',
    '--max-passages',
    '10',
  ]);
  expect(asked).toEqual({
    command: 'generer',
    files: ['a.csv'],
    flags: new Set(['partiel']),
    values: { sortie: ['sortie'], ignorer: ['Tel', 'E-mail'], 'max-passages': ['10'] },
  });
  expect(countOf(asked, 'max-passages')).toBe(10);
  expect(countOf(asked, 'max-octets')).toBeUndefined();
});

describe('what is not understood is said in French', () => {
  test.each([
    [['controller', 'a.csv'], `La commande « controller » n'existe pas, vouliez-vous dire « controler » ? Commandes : ${known}.`],
    [['envoyer'], `La commande « envoyer » n'existe pas. Commandes : ${known}.`],
    [['generer', 'a.csv', '--partial'], "L'option --partial n'existe pas pour « accrochage generer », vouliez-vous dire « --partiel » ?"],
    [['controler', 'a.csv', '--partiel'], "L'option --partiel n'existe pas pour « accrochage controler »."],
    [
      ['controler', 'a', '--fromat', 'json'],
      "L'option --fromat n'existe pas pour « accrochage controler », vouliez-vous dire « --format » ?",
    ],
    [['generer', 'a', '-o', '--partiel'], "L'option --sortie attend une valeur : --sortie CHEMIN."],
    [['controler', '-z'], "L'option -z n'existe pas pour « accrochage controler »."],
    [['--zzz'], "L'option --zzz n'existe pas."],
    [['controler', 'a', '--schema'], "L'option --schema attend une valeur : --schema VERSION."],
    [['controler', 'a', '--schema', '1.1.3'], "L'option --schema ne connaît pas « 1.1.3 ». Valeurs : 1.1.5, 1.1.2."],
    [['controler', 'a', '--schema', '1.1.5', '--schema', '1.1.2'], "L'option --schema est donnée deux fois."],
    [['generer', 'a', '--partiel=oui'], "L'option --partiel n'attend pas de valeur."],
  ])('%j', (args, message) => expect(() => readArguments(args)).toThrow(new UsageError(message)));

  test.each([
    [['controler', ''], 'Il manque le fichier à lire : accrochage controler FICHIER.'],
    [['controler'], 'Il manque le fichier à lire : accrochage controler FICHIER.'],
    [['controler', 'a', 'b'], '« accrochage controler » lit un seul fichier ; en trop : b.'],
    [['xsd', 'a'], '« accrochage xsd » ne lit aucun fichier ; en trop : a.'],
  ])('%j', (args, message) => expect(() => checkFiles(readArguments(args))).toThrow(new UsageError(message)));

  test.each(['0', '-1', '1.5', 'x', '1e3'])('--max-passages %s', (value) =>
    expect(() => countOf(readArguments(['generer', `--max-passages=${value}`]), 'max-passages')).toThrow(/attend un nombre entier positif/),
  );

  test('a day that does not exist', () =>
    expect(() => dayOf(readArguments(['controler', '--aujourdhui', '2026-02-30']))).toThrow(/attend une date AAAA-MM-JJ/));
});

describe('help', () => {
  test('names every command', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  });

  test.each(Object.keys(COMMANDS) as CommandName[])('%s: every option that it takes', async (name) => {
    const { code, out } = await run([name, '--help']);
    expect(code).toBe(0);
    for (const option of COMMANDS[name].options) expect(out).toContain(OPTIONS[option].help);
  });

  test('without a command, what there is', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Il manque la commande\.[\s\S]*Commandes :/);
  });

  test('the version', async () => expect(await run(['--version'])).toEqual({ code: 0, out: '1.2.3\n', err: '' }));
});
