/** The built page: nothing in it that its policy would refuse, or that would ask for something elsewhere. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAtelier, printHelp } from '../tools/build-atelier.js';

const out = mkdtempSync(join(tmpdir(), 'atelier-'));
const read = (file: string): string => readFileSync(`${out}/${file}`, 'utf8');

beforeAll(() => buildAtelier(out), 60_000);
afterAll(() => rmSync(out, { recursive: true }));

describe('the page', () => {
  test('is one style, one script, one worker', () =>
    expect(readdirSync(out).sort()).toEqual(['atelier.css', 'icone.svg', 'index.html', 'main.js', 'parties', 'worker.js']));

  test('has the policy that forbids any connection, and nothing inline', () => {
    const html = read('index.html');
    expect(html).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toMatch(/<style|style="|\son\w+="|unsafe-/);
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
    expect(html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
  });

  test('loads its styles from nowhere else', () => expect(read('atelier.css')).not.toMatch(/@import|url\(/));

  test('has every element that its program looks for', () => {
    const html = read('index.html');
    for (const [, id] of read('main.js').matchAll(
      /\w+\("(accueil|resultat|depose|choisir|exemple|travail|barre|travail-texte|annonce|erreur|arreter)"\)/g,
    ))
      expect(html).toContain(`id="${id}"`);
  });
});

describe('what a code means', () => {
  const help = printHelp();

  test('comes from its page, whole', () => {
    expect(help['blancs-autour']).toEqual({
      page: '../regles/blancs-autour.html',
      meaning:
        'Un texte ne commence ni ne finit par un blanc, une tabulation ou un retour à la ligne. Le type et le code de la certification, le code INSEE et les numéros DigComp ont leurs propres règles.',
      remedy:
        "Retirez les blancs du début et de la fin. Pour un identifiant déjà envoyé avec un blanc, vérifiez d'abord ce que l'accusé en dit.",
    });
    expect(help['accents-perdus']?.page).toBe('../causes/accents-perdus.html');
  });

  test.each(Object.entries(help))('%s', (_, { meaning, remedy }) => {
    expect(meaning).not.toBe('');
    expect(remedy).not.toBe('');
    expect(meaning + remedy).not.toMatch(/\]\(|^#/);
  });
});
