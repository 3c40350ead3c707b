/** The version for the printer: one file, one page per person, room around the cut page for bleed and crop marks. */
import type { DonneesParchemin } from '../donnees.js';
import { parcheminError } from '../parchemin-error.js';
import { compose } from './compose.js';
import type { Box, Composition } from './composition.js';
import type { PdfFile } from './document.js';
import { draw } from './draw.js';
import type { Materials } from './materials.js';
import { openFile } from './open-file.js';
import { bleedOf, grown, pt, trimOf } from './units.js';

/** Marks: 5 mm long, 1 mm off the bleed and off the edge of the sheet, a quarter of a point thick. */
const MARK = pt(5);
const OFF = pt(1);
const THIN = 0.25;
/** Bytes kept back before a chunk leaves. */
const CHUNK = 64 * 1024;

interface Sheet {
  readonly media: Box;
  readonly trim: Box;
  readonly bleed: Box;
}

function sheetOf({ modele }: Materials): Sheet {
  const bleed = bleedOf(modele);
  const margin = bleed + MARK + 2 * OFF;
  const { width, height } = trimOf(modele);
  const trim = { x: margin, y: margin, width, height };
  const grownTrim = grown(trim, margin);
  return { media: grownTrim, trim, bleed: grown(trim, bleed) };
}

function cropMarks(file: PdfFile, { trim, bleed }: Sheet): void {
  for (const x of [trim.x, trim.x + trim.width]) {
    file.moveTo(x, bleed.y - OFF - MARK).lineTo(x, bleed.y - OFF);
    file.moveTo(x, bleed.y + bleed.height + OFF).lineTo(x, bleed.y + bleed.height + OFF + MARK);
  }
  for (const y of [trim.y, trim.y + trim.height]) {
    file.moveTo(bleed.x - OFF - MARK, y).lineTo(bleed.x - OFF, y);
    file.moveTo(bleed.x + bleed.width + OFF, y).lineTo(bleed.x + bleed.width + OFF + MARK, y);
  }
  file.lineWidth(THIN).stroke('#000000');
}

/** A box as the page says it: two corners, from the bottom left. The margins are alike, so that up and down are. */
const corners = ({ x, y, width, height }: Box): number[] => [x, y, x + width, y + height];

function addPage(file: PdfFile, { drawn }: Composition, sheet: Sheet): void {
  file.addPage({ size: [sheet.media.width, sheet.media.height], margin: 0 });
  const { data } = file.page.dictionary as unknown as { data: Record<string, unknown> };
  data.TrimBox = corners(sheet.trim);
  data.BleedBox = corners(sheet.bleed);
  file.save();
  file.rect(sheet.bleed.x, sheet.bleed.y, sheet.bleed.width, sheet.bleed.height).clip();
  file.translate(sheet.trim.x, sheet.trim.y);
  for (const one of drawn) draw(file, one);
  file.restore();
  cropMarks(file, sheet);
  file.flushPages();
}

export async function* printPdf(
  source: Iterable<DonneesParchemin> | AsyncIterable<DonneesParchemin>,
  materials: Materials,
): AsyncGenerator<Uint8Array, void, undefined> {
  const sheet = sheetOf(materials);
  let file: PdfFile | undefined;
  for await (const donnees of source) {
    const composition = compose(donnees, materials);
    // The file bears the date of its first parchment.
    file ??= openFile({ ...composition, title: `Parchemins à imprimer — ${composition.subject}` }, materials.faces, {});
    addPage(file, composition, sheet);
    if (file.waiting >= CHUNK) yield file.handOver();
  }
  if (file === undefined) throw parcheminError('aucun-parchemin', {});
  file.end();
  yield file.handOver();
}
