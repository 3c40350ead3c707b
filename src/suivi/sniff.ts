/** A deposit, an accusé, or something else: told by the root of the document, never by the name of the file. */
import { localName, RAPPORT } from '../accuse/parse-structure.js';
import { genericDiagnostic } from '../diagnostic.js';
import { flux, walk } from '../dictionary/index.js';
import { XmlFault } from '../xml/fault.js';
import { XmlInput } from '../xml/input.js';
import { chunksOf, type XmlSource } from '../xml/source.js';
import type { TokenHandler } from '../xml/tokenizer.js';

export type Sort =
  | { readonly sort: 'depot' }
  | { readonly sort: 'accuse' }
  | { readonly sort: 'autre'; readonly root: string }
  | { readonly sort: 'illisible'; readonly why: string };

const FLUX_ROOT = [...walk('flux', flux)][0]?.name.toLowerCase();

/** Thrown at the first tag: nothing after it is looked at. */
class Root extends Error {
  readonly written: string;
  constructor(written: string) {
    super(written);
    this.written = written;
  }
}

const stopAt = (written: string): never => {
  throw new Root(written);
};
const HANDLER: TokenHandler = {
  expected: undefined,
  ignoresBlanks: false,
  leaf: stopAt,
  nil: stopAt,
  open: stopAt,
  text: () => undefined,
  close: () => undefined,
  declaration: () => undefined,
};

function sortOf(written: string): Sort {
  const local = localName(written);
  if (local === FLUX_ROOT) return { sort: 'depot' };
  return local === RAPPORT.name ? { sort: 'accuse' } : { sort: 'autre', root: written };
}

export async function sniff(source: XmlSource): Promise<Sort> {
  const input = new XmlInput(() => HANDLER);
  let isEmpty = true;
  try {
    for await (const chunk of chunksOf(source)) {
      isEmpty &&= chunk.length === 0;
      input.push(chunk);
    }
    if (isEmpty) return { sort: 'illisible', why: 'le fichier est vide.' };
    input.end();
    return { sort: 'illisible', why: "le fichier n'a aucune balise." };
  } catch (error) {
    if (error instanceof Root) return sortOf(error.written);
    if (error instanceof XmlFault) return { sort: 'illisible', why: genericDiagnostic(error.fault, 'xml', '').message };
    throw error;
  }
}
