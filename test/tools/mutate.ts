/** Seeded documents for the oracles: valid ones written with liberties, and the same broken in structure or in text. */
import fc from 'fast-check';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../../src/dictionary/index.js';
import type { Flux } from '../../src/model.js';
import { fluxes } from './arbitraries.js';
import { breakBytes } from './break-bytes.js';
import { breakTree } from './break-tree.js';
import { loosen } from './loosen.js';
import { printXml } from './print-xml.js';
import { type Random, seeded } from './random.js';
import { type TestDocument, treeOf } from './xml-tree.js';

/** What is done to the document; valid documents are one in six. */
const MADE = ['valid', 'tree', 'tree', 'tree', 'bytes', 'bytes'] as const;

function documentOf(flux: Flux, schema: SchemaVersion, random: Random): TestDocument {
  const made = random.pick(MADE);
  const tree = treeOf(flux);
  const recipe: string[] = [made];
  const loose = made === 'valid' || random.oneIn(4);
  if (loose) recipe.push(...loosen(tree, random, schema));
  if (made === 'tree') recipe.push(breakTree(tree, random));
  const { bytes, taken } = printXml(tree, loose ? random : undefined);
  recipe.push(...taken);
  // Breaking text means decoding it: only what is in UTF-8 can be encoded again as it was declared.
  if (made !== 'bytes') return { schema, bytes, recipe: recipe.join(', ') };
  const { bytes: broken, way } = breakBytes(bytes, random);
  return { schema, bytes: broken, recipe: [...recipe, way].join(', ') };
}

/** `count` documents, half made for each version; one in eight is judged by the other. */
export function* testDocuments(count: number, seed: number): Generator<TestDocument> {
  const random = seeded(seed);
  const pools = SCHEMA_VERSIONS.map((schema) => fc.sample(fluxes({ schema }), { numRuns: Math.ceil(count / 2), seed }));
  for (let index = 0; index < count; index++) {
    const version = index % SCHEMA_VERSIONS.length;
    const schema = SCHEMA_VERSIONS[random.oneIn(8) ? (version + 1) % SCHEMA_VERSIONS.length : version] as SchemaVersion;
    yield documentOf(pools[version]?.[index >> 1] as Flux, schema, random);
  }
}
