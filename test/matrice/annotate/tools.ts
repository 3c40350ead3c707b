/** Faults made by hand, and what an annotated workbook holds. */
import type { Diagnostic, Severity } from '../../../src/index.js';
import { type AnnotateOptions, annotateMatrice } from '../../../src/matrice/annotate-matrice.js';
import { wholeText } from '../../../src/xlsx/edit/note-text.js';
import { childNamed, scan } from '../../../src/xlsx/edit/scan.js';
import { openPackage } from '../../../src/xlsx/read/package.js';
import { collect } from '../../tools/chunks.js';

export const fault = (code: string, message: string, severity: Severity = 'error'): Diagnostic => ({
  code,
  severity,
  source: 'dictionnaire',
  path: 'identificationTitulaire.titulaire.nomNaissance',
  idTechnique: '0001',
  message,
  params: {},
});

export const inSheet = (sheet: string, cell: string, diagnostic: Diagnostic): Diagnostic => ({
  ...diagnostic,
  position: { sheet, cell, line: Number(/\d+$/.exec(cell)?.[0]) },
});

export async function annotate(source: Uint8Array, diagnostics: readonly Diagnostic[], options?: AnnotateOptions): Promise<Uint8Array> {
  const chunks = await collect(annotateMatrice(source, diagnostics, options));
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

/** The texts of the parts. */
export async function partsOf(source: Uint8Array): Promise<Record<string, string>> {
  const pkg = await openPackage(source);
  const parts: Record<string, string> = {};
  for (const name of pkg.names) parts[name] = await pkg.text(name);
  return parts;
}

/** The notes, by part and by cell. */
export async function notesIn(source: Uint8Array): Promise<Record<string, Record<string, string>>> {
  const found: Record<string, Record<string, string>> = {};
  for (const [name, xml] of Object.entries(await partsOf(source))) {
    if (!/comments\d+\.xml$/.test(name)) continue;
    const comments = childNamed(scan(xml), 'commentList')?.children ?? [];
    found[name] = Object.fromEntries(
      comments.flatMap((comment) => {
        const text = childNamed(comment, 'text');
        return text ? [[comment.attributes.get('ref') ?? '', wholeText(xml, text)]] : [];
      }),
    );
  }
  return found;
}
