/** The JDK's sentences, written and recognised from the same templates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatXerces, partsOf, SENTENCES, type XercesKey } from '../../src/accuse/cvc/format.js';
import { recogniseXerces } from '../../src/accuse/cvc/recognise.js';

const KEYS = Object.keys(SENTENCES) as XercesKey[];
const namesOf = (key: XercesKey): string[] => [...new Set(partsOf(SENTENCES[key]).filter((_, index) => index % 2 === 1))];
const format = formatXerces as (key: XercesKey, args: Readonly<Record<string, string>>) => string;

/** As JDK 17 printed them. */
const PRINTED: readonly (readonly [string, XercesKey, Readonly<Record<string, string>>])[] = [
  [
    "cvc-maxLength-valid : La valeur 'RNCP38575RNCP38575RNCP', ayant pour longueur '22', n'est pas un facet valide par rapport à maxLength '20' pour le type '#AnonType_idContratcertificateur'.",
    'cvc-maxLength-valid',
    { value: 'RNCP38575RNCP38575RNCP', length: '22', limit: '20', type: '#AnonType_idContratcertificateur' },
  ],
  ["cvc-type.3.1.3 : La valeur 'H' de l'élément 'cpf:sexe' n'est pas valide.", 'cvc-type.3.1.3', { value: 'H', element: 'cpf:sexe' }],
  [
    "cvc-enumeration-valid : La valeur 'H' n'est pas un facet valide par rapport à l'énumération '[M, F]'. Il doit s'agir d'une valeur provenant de l'énumération.",
    'cvc-enumeration-valid',
    { value: 'H', values: '[M, F]' },
  ],
  [
    "cvc-elt.3.1 : L'attribut 'http://www.w3.org/2001/XMLSchema-instance,nil' ne doit pas figurer dans l'élément 'cpf:sexe', car la propriété {nillable} de 'cpf:sexe' est False.",
    'cvc-elt.3.1',
    { attribute: 'http://www.w3.org/2001/XMLSchema-instance,nil', element: 'cpf:sexe' },
  ],
  ["Un espace est obligatoire entre les données et la cible de l'instruction de traitement.", 'SpaceRequiredInPI', {}],
  [
    'Le type d\'élément "cpf:sexe" doit se terminer par la balise de fin correspondante "</cpf:sexe>".',
    'ETagRequired',
    { element: 'cpf:sexe' },
  ],
  ['Octet 2 de la séquence UTF-8 à 3 octets non valide.', 'InvalidByte', { byte: '2', size: '3' }],
  [
    "cvc-datatype-valid.1.2.1 : 'oui : n'est pas' n'est pas une valeur valide pour 'boolean'.",
    'cvc-datatype-valid.1.2.1',
    { value: "oui : n'est pas", type: 'boolean' },
  ],
];

test.each(PRINTED)('%s', (message, key, args) => {
  expect(recogniseXerces(message)).toEqual({ key, args });
  expect(format(key, args)).toBe(message);
});

test('a sentence asks for what varies in it, and for nothing else', () => {
  expect(formatXerces('PrematureEOF')).toBe('Fin prématurée du fichier.');
  expect(formatXerces('cvc-minInclusive-valid', { value: 0, limit: 1, type: 'int' })).toBe(
    "cvc-minInclusive-valid : La valeur '0' n'est pas un facet valide par rapport à minInclusive '1' pour le type 'int'.",
  );
  // @ts-expect-error: the element is missing.
  formatXerces('cvc-type.3.1.3', { value: 'H' });
});

describe('the circle', () => {
  test.each(KEYS)('%s', (key) => {
    const args = Object.fromEntries(namesOf(key).map((name, index) => [name, `x${index}`]));
    const message = format(key, args);
    const known = recogniseXerces(message);
    expect(known).toEqual({ key, args });
  });

  test('whatever the value holds, the sentence comes back to the letter', () => {
    const pieces = fc.constantFrom(
      "'",
      '"',
      ' ',
      ' : ',
      "', ayant pour longueur '",
      ' de l’élément ',
      "n'est pas valide.",
      'é',
      '😀',
      '.',
      '\n',
      '&',
      '',
    );
    const value = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 }).map((each) => each.join(''));
    const valued = KEYS.filter((key) => namesOf(key).includes('value'));
    fc.assert(
      fc.property(fc.constantFrom(...valued), value, (key, text) => {
        const args = Object.fromEntries(namesOf(key).map((name) => [name, name === 'value' ? text : name]));
        const message = format(key, args);
        const known = recogniseXerces(message);
        expect(known && format(known.key, known.args)).toBe(message);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });
});

describe('what a portal may do to a sentence', () => {
  const message = "cvc-type.3.1.3 : La valeur 'Été 2026' de l'élément 'cpf:scoring' n'est pas valide.";
  const known = { key: 'cvc-type.3.1.3', args: { value: 'Été 2026', element: 'cpf:scoring' } };
  test.each([
    ['without the key', message.replace(/^.* : /, '')],
    ['without the blank before the colon', message.replace(' :', ':')],
    ['with a no-break space', message.replace(' :', '\u00A0:')],
    ['with narrow and double spaces', message.replace(' :', '\u202F:').replaceAll('La valeur ', 'La  valeur ')],
    ['on several lines', message.replace('de l', 'de\n    l')],
    ['with typographic apostrophes', message.replaceAll("'", '’')],
    ['without the full stop', message.slice(0, -1)],
    ['with blanks around', `  ${message}\r\n`],
    ['escaped once too often', message.replaceAll("'", '&apos;')],
    ['escaped by number', message.replaceAll("'", '&#39;')],
    ['after the name of the exception', `org.xml.sax.SAXParseException; lineNumber: 12; columnNumber: 40; ${message}`],
    ['after words of its own', `Erreur de validation XSD : ${message}`],
    ['between brackets', `[XSD] ${message}`],
  ])('%s', (_, changed) => expect(recogniseXerces(changed)).toEqual(known));

  test('case, accents, and accents written in two characters', () => {
    expect(recogniseXerces("LA VALEUR 'H' DE L'ELEMENT 'cpf:sexe' N'EST PAS VALIDE")?.args).toEqual({ value: 'H', element: 'cpf:sexe' });
    expect(recogniseXerces(message.normalize('NFD'))?.args.element).toBe('cpf:scoring');
  });

  test('other words are not recognised', () => {
    for (const other of [
      '',
      'Fin',
      "Le flux d'identifiant 12 a déjà été traité.",
      'Aucun titulaire ne correspond aux critères obligatoires',
      "cvc-type.3.1.3: The value 'H' of element 'cpf:sexe' is not valid.",
      `${message} Et autre chose.`,
      'Le type d\'élément "a" doit se terminer par la balise de fin correspondante "</b>".',
    ])
      expect(recogniseXerces(other)).toBeUndefined();
  });

  test('a message of a million characters costs no more than its reading', () => {
    const start = performance.now();
    expect(
      recogniseXerces(`cvc-type.3.1.3 : La valeur '${"de l'élément '".repeat(80_000)}' de l'élément 'cpf:scoring' n'est pas valide.`)?.args
        .element,
    ).toBe('cpf:scoring');
    expect(recogniseXerces(`${': '.repeat(500_000)}x`)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
