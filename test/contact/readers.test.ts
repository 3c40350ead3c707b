/** Walks fixtures/contact: under each code the texts that give it, with what is read and what is offered. */
import { readFileSync } from 'node:fs';
import type { CountryCode } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { readCourriel } from '../../src/contact/courriel.js';
import { contact } from '../../src/contact/messages.js';
import { readSiren, readSiret } from '../../src/contact/siret.js';
import { readTelephone } from '../../src/contact/telephone.js';

interface Case {
  texte: string;
  valeur?: string | null;
  suggestion?: string;
  pays?: CountryCode;
  siren?: true;
  affichage?: string;
  type?: string;
}
type Fixture = Readonly<Record<string, readonly Case[]>>;

const root = new URL('../../fixtures/contact/', import.meta.url);
const load = (name: string): Fixture => JSON.parse(readFileSync(new URL(`${name}.json`, root), 'utf8')) as Fixture;

const READERS = {
  courriel: ({ texte }: Case) => readCourriel(texte),
  telephone: ({ texte, pays }: Case) => {
    const { value, diagnostics } = readTelephone(texte, { ...(pays && { pays }) });
    return { ...(value && { value: value.e164, affichage: value.affichage, type: value.type }), diagnostics };
  },
  siret: ({ texte, siren }: Case) => (siren ? readSiren(texte) : readSiret(texte)),
};
const names = Object.keys(READERS) as (keyof typeof READERS)[];
const read = (name: keyof typeof READERS, each: Case): ReturnType<(typeof READERS)['telephone']> => READERS[name](each);

describe.each(names)('%s', (name) => {
  const { valides = [], ...faults } = load(name);
  const faulty = Object.entries(faults).flatMap(([code, cases]) => cases.map((each) => ({ code, ...each })));

  test.each(valides)('nothing to say of « $texte »', (each) => {
    const { value, affichage, type, diagnostics } = read(name, each);
    expect([value ?? null, diagnostics]).toEqual([each.valeur, []]);
    if (each.affichage !== undefined) expect(affichage).toBe(each.affichage);
    if (each.type !== undefined) expect(type).toBe(each.type);
  });

  test.each(faulty)('$code: « $texte »', (each) => {
    const { value, diagnostics } = read(name, each);
    const isRead = each.valeur !== undefined;
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([[each.code, isRead ? 'warning' : 'error']]);
    expect(value).toBe(each.valeur);
    expect(diagnostics[0]?.suggestion?.value).toBe(each.suggestion);
    expect(diagnostics[0]?.message).toMatch(/^[«\p{Lu}].*[.?]$/su);
    expect(diagnostics[0]?.message).not.toMatch(/undefined|null|\[object|NaN/);
    // What is offered is taken.
    const { value: mended } = each.suggestion === undefined ? { value: 'rien' } : read(name, { ...each, texte: each.suggestion });
    expect(mended).toBeDefined();
  });
});

test('every code has its fixtures', () => {
  const tried = names.flatMap((name) => Object.keys(load(name)));
  expect(Object.keys(contact).filter((code) => !code.startsWith('contact-') && !tried.includes(code))).toEqual([]);
});

test('a cell of a million characters is refused at once, whatever it is made of', () => {
  for (const unit of ['a', '@', '.', ' ', '0', '<', '06 ']) {
    const text = unit.repeat(1_000_000);
    const codes = [readCourriel(text), readTelephone(text), readSiret(text)].map(({ diagnostics }) => diagnostics[0]?.code);
    expect(codes).toEqual(['courriel-trop-long', 'telephone-illisible', 'siret-illisible']);
  }
});

test('a NIR in the wrong column is never shown', () => {
  const nir = '1990299999001';
  for (const { diagnostics } of [readTelephone(nir), readSiret(nir), readCourriel(nir), readTelephone(`${nir}34`)]) {
    expect(diagnostics).toHaveLength(1);
    expect(JSON.stringify(diagnostics)).not.toContain(nir);
    expect(diagnostics[0]?.message).toContain('[NIR masqué]');
  }
});

test('the sentences, to the letter', () => {
  expect(readTelephone('612345678').diagnostics).toEqual([
    {
      code: 'telephone-zero-perdu',
      severity: 'error',
      source: 'fichier',
      path: 'telephone',
      message:
        "Le numéro « 612345678 » a sans doute perdu son premier zéro, que le tableur retire d'un nombre : écrivez-le en entier, la colonne au format Texte.",
      params: { value: '612345678' },
      suggestion: { value: '06 12 34 56 78', label: 'le numéro entier (métropole)' },
    },
  ]);
  expect(readCourriel('zoe@orange.f', { path: 'interlocuteurMetier.courriel' }).diagnostics[0]).toMatchObject({
    path: 'interlocuteurMetier.courriel',
    message:
      "Le domaine de l'adresse « zoe@orange.f » est incomplet (« orange.f ») : il finit par un point et au moins deux lettres, comme exemple.fr.",
  });
});
