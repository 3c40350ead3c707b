/** The merged cells of a sheet. They are written after all the rows: looked for in the text, without reading the rows. */
import { illFormed, overLimit } from '../../xml/fault.js';
import { Tokenizer } from '../../xml/tokenizer.js';
import { parseRange, type Range } from '../address.js';
import { attribute, Elements } from './elements.js';

// No text nor attribute holds a `<`.
const START = /<((?:[^<>\s/]+:)?mergeCells)(?=[\s/>])/;
const NAME = 'mergeCells';
/** Longer than the start of the tag, whatever its prefix. */
const KEPT = 1000;
/** A range takes 30 characters; Excel itself slows down well before. */
const MAX_LENGTH = 32 * 1024 * 1024;

/** The element alone, which is a document of its own. */
function rangesOf(element: string): readonly Range[] {
  const ranges: Range[] = [];
  const tokenizer = new Tokenizer(
    new Elements({
      open(path, attributes) {
        if (path !== `${NAME}/mergeCell`) return;
        const text = attribute(attributes, 'ref') ?? '';
        const range = parseRange(text);
        if (!range) throw illFormed(`les cellules fusionnées « ${text.slice(0, 40)} » ne se lisent pas`);
        ranges.push(range);
      },
    }),
  );
  tokenizer.push(element);
  tokenizer.end();
  return ranges;
}

/** The end of a chunk, enough to hold the start of a tag that the next one goes on with. */
const tailOf = (chunk: string): string => chunk.slice(-KEPT);

export async function readMerges(chunks: AsyncIterable<string>, signal?: AbortSignal): Promise<readonly Range[]> {
  let text = '';
  let name = '';
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    // Two short searches rather than one in a joined text, which would be copied: a quarter of the time.
    if (name === '' && !chunk.includes(NAME) && !(text + chunk.slice(0, KEPT)).includes(NAME)) {
      text = tailOf(text + tailOf(chunk));
      continue;
    }
    text += chunk;
    if (name === '') {
      const found = START.exec(text);
      text = found ? text.slice(found.index) : tailOf(text);
      name = found?.[1] ?? '';
      if (!found) continue;
    }
    if (/^<[^<>]*\/>/.test(text)) return [];
    const close = text.indexOf(`</${name}>`);
    if (close >= 0) return rangesOf(text.slice(0, close + name.length + 3));
    if (text.length > MAX_LENGTH) throw overLimit('les cellules fusionnées sont innombrables');
  }
  if (name !== '') throw illFormed("la liste des cellules fusionnées s'arrête avant la fin");
  return [];
}
