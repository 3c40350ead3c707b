/** A new document, its fonts known, its dates given: nothing in it comes from the clock. */
import type { Composition } from './composition.js';
import { PdfFile } from './document.js';
import type { Face } from './face.js';

export function openFile(
  { title, author, subject, date }: Pick<Composition, 'title' | 'author' | 'subject' | 'date'>,
  faces: readonly Face[],
  options: PDFKit.PDFDocumentOptions,
): PdfFile {
  const file = new PdfFile({
    ...options,
    pdfVersion: '1.7',
    autoFirstPage: false,
    // No font until one of ours is asked for: Helvetica, the default, is never embedded.
    font: null as unknown as string,
    info: { Title: title, Author: author, Subject: subject, Creator: 'accrochage', CreationDate: date, ModDate: date },
  });
  for (const face of faces) file.registerFont(face.name, face.font as unknown as PDFKit.Mixins.PDFFontSource);
  return file;
}
