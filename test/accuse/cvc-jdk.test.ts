/** The JDK itself as the judge of what is said of its sentences. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErreurFichier } from '../../src/accuse/accuse.js';
import { formatXerces, isSchemaKey, partsOf, SENTENCES, type XercesKey } from '../../src/accuse/cvc/format.js';
import { groupErreurs } from '../../src/accuse/cvc/group-erreurs.js';
import { locateErreurs } from '../../src/accuse/cvc/locate.js';
import { recogniseXerces } from '../../src/accuse/cvc/recognise.js';
import { SCHEMA_VERSIONS } from '../../src/dictionary/index.js';
import type { Flux } from '../../src/model.js';
import { fluxes } from '../tools/arbitraries.js';
import { frenchBundles, isNoSentence, jdkSays, schemaFile, withJdk } from '../tools/jdk.js';
import { testDocuments } from '../tools/mutate.js';
import { printXml } from '../tools/print-xml.js';
import { type Random, seeded } from '../tools/random.js';
import { element, elementsOf, everyElement, isLeafElement, treeOf, type XmlElement } from '../tools/xml-tree.js';

const COUNT = 3000;
const SEED = Number(process.env.SEED ?? 20260715);

/** What MessageFormat makes of a sentence, its numbers kept: `''` is an apostrophe, `'…'` is literal, a lone one disappears. */
function messageFormat(pattern: string): string {
  let quoted = false;
  return pattern.replace(/''|'|\{(\d)\}/g, (found, index?: string) => {
    if (found === "''") return "'";
    if (found === "'") {
      quoted = !quoted;
      return '';
    }
    return quoted ? found : `‹${index}›`;
  });
}

/** The names of what varies replaced by numbers in the order in which they first come. */
function numbered(sentence: string): string {
  const known: string[] = [];
  return partsOf(sentence)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      if (!known.includes(part)) known.push(part);
      return `‹${known.indexOf(part)}›`;
    })
    .join('');
}

/** One fault at a known place: the value of a leaf, a tag too many, a character that breaks the form. */
interface Made {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly idTechnique: string | null;
}

const WAYS: readonly ((node: XmlElement, path: string) => string)[] = [
  (node, path) => {
    node.attributes = [];
    node.children = [{ text: '?'.repeat(300) }];
    return path;
  },
  (node, path) => {
    node.attributes = [];
    node.children.push(element('inconnu'));
    return path;
  },
  (node, path) => {
    node.attributes = [];
    node.children = [{ raw: 'a & b' }];
    return path;
  },
];

interface Leaf {
  readonly node: XmlElement;
  readonly path: string;
  readonly passage: XmlElement | undefined;
}

function* leavesOf(node: XmlElement, path = '', passage?: XmlElement): Generator<Leaf> {
  if (isLeafElement(node)) yield { node, path, passage };
  for (const [index, child] of elementsOf(node).entries()) {
    const way = node.field?.kind === 'list' ? `${path}[${index}]` : path === '' ? child.name : `${path}.${child.name}`;
    yield* leavesOf(child, way, child.name === 'passageCertification' ? child : passage);
  }
}

/** The list that holds the first passage. */
const everyPassages = (root: XmlElement): XmlElement =>
  [...everyElement(root)].find(({ node }) => node.name === 'passageCertification')?.parent as XmlElement;

function breakOne(flux: Flux, random: Random, file: string): Made {
  const tree = treeOf(flux);
  const { node, path, passage } = random.pick([...leavesOf(tree)]);
  const said = random.pick(WAYS)(node, path);
  const id = passage && elementsOf(passage).find(({ name }) => name === 'idTechnique');
  const text = id && id !== node ? id.children.map((child) => ('text' in child ? child.text : '')).join('') : null;
  return { file, bytes: printXml(tree, random.oneIn(2) ? random : undefined).bytes, path: said, idTechnique: text };
}

describe.skipIf(!withJdk)('the JDK', { timeout: 180_000 }, () => {
  let folder = '';
  let said: ErreurFichier[][] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jdk-'));
    const files = [...testDocuments(COUNT, SEED)].map(({ schema, bytes }, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, bytes);
      return { file, xsdFile: schemaFile(schema, folder) };
    });
    said = [...jdkSays(files).values()];
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has every sentence of ours under the same key, word for word', () => {
    const bundles = frenchBundles();
    const different = (Object.keys(SENTENCES) as XercesKey[]).flatMap((key) => {
      const theirs = bundles.get(key) ?? '';
      const ours = numbered(`${isSchemaKey(key) ? `${key} : ` : ''}${SENTENCES[key]}`);
      // Some are printed as they stand, the others through MessageFormat: the JDK alone knows which.
      const forms = [theirs, messageFormat(theirs)].map((form) => numbered(form.trim()));
      return forms.includes(ours) ? [] : [`${key}\n  ${ours}\n  ${forms.join('\n  ')}`];
    });
    expect(different.join('\n')).toBe('');
  });

  test(`says nothing of ${COUNT} broken documents that is not recognised, and printed again to the letter`, () => {
    const sentences = said.flat().filter((each) => !isNoSentence(each));
    expect(sentences.length).toBeGreaterThan(5000);
    const lost = sentences.filter(({ message }) => {
      const known = recogniseXerces(message);
      return !known || (formatXerces as (key: XercesKey, args: object) => string)(known.key, known.args) !== message;
    });
    expect(lost.slice(0, 5)).toEqual([]);
  });

  test('is explained: a sentence for each fault, none lost, the repeated ones joined', () => {
    let sentences = 0;
    let faults = 0;
    for (const erreurs of said) {
      const groups = groupErreurs(erreurs);
      expect(groups.flatMap((group) => group.erreurs)).toEqual(erreurs);
      for (const { explication, erreurs: some } of groups)
        if (!some.every(isNoSentence)) {
          expect(explication.code).not.toBeNull();
          expect(`${explication.fault} ${explication.remede}`).not.toMatch(/undefined|\[object/);
        }
      sentences += erreurs.length;
      faults += groups.length;
    }
    expect(faults).toBeLessThan(sentences * 0.7);
  });

  test('gives a line and a column that lead to the element and to the passage', async () => {
    const random = seeded(SEED);
    const made = SCHEMA_VERSIONS.flatMap((schema) =>
      fc.sample(fluxes({ schema, action: 'CREATION' }), { numRuns: 400, seed: SEED }).map((flux, index) => {
        const one = breakOne(flux, random, join(folder, `one-${schema}-${index}.xml`));
        writeFileSync(one.file, one.bytes);
        return { ...one, xsdFile: schemaFile(schema, folder) };
      }),
    );
    const answers = jdkSays(made);
    const wrong: unknown[] = [];
    let within = 0;
    for (const { file, bytes, path, idTechnique } of made) {
      const erreurs = answers.get(file) ?? [];
      const found = await locateErreurs(erreurs, bytes);
      const here = found.find((each) => each.path === path || each.path === `${path}.inconnu`);
      const passage = /^.*passageCertifications\[\d+\]/.exec(path)?.[0] ?? null;
      if (passage !== null) within++;
      if (!here || here.passage?.path !== (passage ?? undefined) || (idTechnique !== null && here.passage?.idTechnique !== idTechnique))
        wrong.push({ file, path, idTechnique, erreurs, found });
    }
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(within).toBeGreaterThan(400);
  });

  test('counts lines and columns as we do in a file of one long line, with characters of two units', async () => {
    const [flux] = fc.sample(fluxes({ schema: '1.1.5', action: 'CREATION' }), { numRuns: 1, seed: SEED });
    const tree = treeOf(flux as Flux);
    const { passage } = [...leavesOf(tree)].find((leaf) => leaf.passage) as { passage: XmlElement };
    const list = everyPassages(tree);
    const id = (node: XmlElement): XmlElement => elementsOf(node).find(({ name }) => name === 'idTechnique') as XmlElement;
    list.children = Array.from({ length: 300 }, (_, index) => {
      const copy = structuredClone(passage);
      id(copy).children = [{ text: `😀${index}` }];
      return copy;
    });
    const last = list.children.at(-1) as XmlElement;
    last.children.push(element('inconnu'));
    const file = join(folder, 'long.xml');
    const { bytes } = printXml(tree);
    writeFileSync(file, bytes);
    const erreurs = jdkSays([{ file, xsdFile: schemaFile('1.1.5', folder) }]).get(file) ?? [];
    expect(bytes.length).toBeGreaterThan(80_000);
    const located = await locateErreurs(erreurs, bytes);
    expect(located.filter(({ explication }) => explication.element === 'inconnu').map(({ passage: found }) => found?.idTechnique)).toEqual([
      '😀299',
    ]);
  });
});
