import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declaredElements, namedTypes } from '../../src/dictionary/declared.js';
import { NAMESPACE, SCHEMA_VERSIONS, type SchemaVersion } from '../../src/dictionary/index.js';
import type { Flux } from '../../src/index.js';
import { xsd } from '../../src/xml/xsd.js';
import { fluxes } from '../tools/arbitraries.js';
import { validFlux } from '../tools/fixtures.js';
import { refusal } from '../tools/libxml2.js';
import { printXml } from '../tools/print-xml.js';
import { everyElement, nil, treeOf, type XmlElement, XS, xsiType } from '../tools/xml-tree.js';

const refused = (root: XmlElement, schema: SchemaVersion): string | undefined => refusal(printXml(root).bytes, schema);

/** The valid document with one element changed: whether the schema still accepts it. */
function accepts(name: string, change: (node: XmlElement) => void, schema: SchemaVersion = '1.1.5', flux: Flux = validFlux()): boolean {
  const root = treeOf(flux);
  const found = [...everyElement(root)].find(({ node }) => node.name === name);
  if (!found) throw new Error(name);
  change(found.node);
  return refused(root, schema) === undefined;
}
const text = (value: string) => (node: XmlElement) => {
  node.children = value === '' ? [] : [{ text: value }];
};

describe.each(SCHEMA_VERSIONS)('schema %s', (schema) => {
  test('accepts whatever the dictionary allows', () =>
    fc.assert(
      fc.property(fluxes({ schema }), (flux) => {
        expect(refused(treeOf(flux), schema)).toBeUndefined();
      }),
      { numRuns: 300, seed: 1 },
    ));

  test('declares every element and every named type once, with a French annotation', () => {
    const printed = xsd(schema);
    const names = new Set([...declaredElements(schema)].map(([name]) => name));
    expect(new Set([...printed.matchAll(/<xsd:element name="(\w+)"/g)].map(([, name]) => name))).toEqual(names);
    const types = [...printed.matchAll(/<xsd:(?:complex|simple)Type name="(\w+)"/g)].map(([, name]) => name);
    expect(types).toEqual([...namedTypes(schema).keys()]);
    expect(printed).toContain(`version="${schema}"`);
    expect(printed.match(/<xsd:element name=/g)?.length).toBe(printed.match(/<xsd:element name=[^/]*?>\s*<xsd:annotation>/g)?.length);
  });
});

test('the default is the current version', () => expect(xsd()).toBe(xsd('1.1.5')));

test('what separates the versions: the action and the NIR', () => {
  const { action: _, ...flux } = validFlux();
  expect(refused(treeOf(validFlux()), '1.1.2')).toContain('action');
  expect(refused(treeOf(flux), '1.1.2')).toBeUndefined();
  expect(accepts('dateDebutValidite', (node) => Object.assign(node, { attributes: [nil()], children: [] }), '1.1.5')).toBe(true);
  expect(accepts('dateDebutValidite', (node) => Object.assign(node, { attributes: [nil()], children: [] }), '1.1.2', flux)).toBe(false);
});

test('the birth name is a global element since 1.1.5 only', () => {
  const root: XmlElement = { namespace: NAMESPACE, name: 'nomNaissance', attributes: [], children: [{ text: 'Ferrandier' }] };
  expect(refused(root, '1.1.5')).toBeUndefined();
  expect(refused(root, '1.1.2')).toContain('No matching global declaration');
});

test.each<[name: string, value: string, accepted: boolean]>([
  ['action', '', true],
  ['action', ' ', false],
  ['idClient', '12ABC34', false],
  ['idClient', '😀2ABC345', true],
  ['scoring', '', false],
  ['scoring', 'x'.repeat(256), false],
  ['dateDebutValidite', '2026-02-29', false],
  ['dateDebutValidite', ' 2026-02-28 ', true],
  ['dateDebutValidite', '2026-02-28Z', false],
  ['horodatage', '2026-07-15T17:30:00Z', false],
  ['horodatage', '2026-07-15T17:30:00+14:01', false],
  ['anneeNaissance', '+01999', true],
  ['anneeNaissance', '1899', false],
  ['donneeCertifiee', '1', true],
  ['donneeCertifiee', 'oui', false],
  ['mentionValidee', 'MENTION_BIEN ', false],
  ['resultats', '', true],
  ['passageCertifications', '', false],
])('%s = « %s »: %s', (name, value, accepted) => expect(accepts(name, text(value))).toBe(accepted));

test('a type may be named by its official name, and by no other', () => {
  expect(accepts('sexe', ({ attributes }) => attributes.push(xsiType('genre', NAMESPACE)))).toBe(true);
  expect(accepts('titulaire', ({ attributes }) => attributes.push(xsiType('titulaire', NAMESPACE)))).toBe(true);
  expect(accepts('donneeCertifiee', ({ attributes }) => attributes.push(xsiType('boolean', XS)))).toBe(true);
  expect(accepts('titulaire', ({ attributes }) => attributes.push(xsiType('dossierFormation', NAMESPACE)))).toBe(false);
  expect(accepts('scoring', ({ attributes }) => attributes.push(xsiType('string', XS)))).toBe(false);
});

test('one branch of a choice, and one only', () => {
  expect(accepts('identificationTitulaire', (node) => node.children.push(...structuredClone(node.children)))).toBe(false);
  expect(accepts('identificationTitulaire', text(''))).toBe(false);
});
