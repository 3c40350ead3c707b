/** Draws what is composed, in a document whose page is ready. */
import type { Drawn, DrawnImage, DrawnQr, DrawnShape, DrawnText } from './composition.js';
import type { PdfFile } from './document.js';
import { SPACED } from './face.js';

export function drawText(file: PdfFile, { face, size, spacing, color, lines }: DrawnText): void {
  file.useFace(face).fontSize(size).fillColor(color);
  const spaced = spacing === 0 ? {} : { characterSpacing: spacing, features: SPACED as unknown as PDFKit.Mixins.OpenTypeFeatures[] };
  for (const { text, x, baseline } of lines) file.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...spaced });
}

/** Kept in proportion, in the middle of its box; or covering it, what overflows left out. */
export function drawImage(file: PdfFile, { image, box: { x, y, width, height }, cover }: DrawnImage): void {
  const placed = file.place(image);
  if (width <= 0 || height <= 0) return;
  const size: [number, number] = [width, height];
  const middle = { align: 'center', valign: 'center' } as const;
  if (!cover) {
    file.image(placed, x, y, { fit: size, ...middle });
    return;
  }
  file.save().rect(x, y, width, height).clip();
  file.image(placed, x, y, { cover: size, ...middle });
  file.restore();
}

export function drawQr(file: PdfFile, { path, color }: DrawnQr): void {
  file.path(path).fill(color, 'even-odd');
}

export function drawShape(file: PdfFile, { path, stroke, fill }: DrawnShape): void {
  file.path(path);
  if (stroke) file.lineWidth(stroke.width);
  if (stroke && fill) file.fillAndStroke(fill, stroke.color);
  else if (stroke) file.stroke(stroke.color);
  else if (fill) file.fill(fill);
  // A path that nothing paints must be ended all the same, or the next one would go on from it.
  else file.addContent('n');
}

export function draw(file: PdfFile, drawn: Drawn): void {
  if (drawn.kind === 'text') drawText(file, drawn);
  else if (drawn.kind === 'image') drawImage(file, drawn);
  else if (drawn.kind === 'qr') drawQr(file, drawn);
  else drawShape(file, drawn);
}
