/** A changed workbook → its bytes, as they come. What was not changed is copied as it is compressed. */
import { damaged } from '../read/unreadable.js';
import { type PartToWrite, writePackage } from '../write/package.js';
import type { Content, PackageEdit } from './package-edit.js';

/** Told how many bytes of the source have been dealt with since the last time. */
export type OnWritten = (size: number) => void;

/** The pieces of a part; `size`: that of the part which it replaces. */
async function* piecesOf(content: Content, size: number, onWritten: OnWritten): AsyncGenerator<string, void, undefined> {
  let left = size;
  for await (const piece of typeof content === 'string' ? [content] : content()) {
    yield piece;
    const step = Math.min(left, piece.length);
    left -= step;
    onWritten(step);
  }
  onWritten(left);
}

function* partsOf(edit: PackageEdit, onWritten: OnWritten): Generator<PartToWrite, void, undefined> {
  for (const part of edit.parts()) {
    const size = edit.source.size(part.name);
    if ('content' in part) {
      yield { name: part.name, content: piecesOf(part.content, size, onWritten) };
      continue;
    }
    const copied = edit.source.part(part.name);
    if (!copied) throw damaged("elle n'est pas dans l'archive", part.name);
    yield { copied };
    onWritten(size);
  }
}

export const save = (edit: PackageEdit, onWritten: OnWritten = () => undefined): AsyncGenerator<Uint8Array, void, undefined> =>
  writePackage(partsOf(edit, onWritten));
