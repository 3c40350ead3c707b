/** A JPEG goes into the PDF as it is: only its size and its colours are read (ITU-T T.81, annex B). */
import { type ImagePrete, ImageRefused } from './image.js';

const SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };
/** Frames that a PDF reader knows: baseline, extended, progressive. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** What `SOFn` shares its range with: tables and extensions. */
const NO_FRAME = [0xc4, 0xc8, 0xcc];
const BROKEN = 'le fichier est abîmé ou incomplet.';

/** The orientation of a camera (Exif, tag 0x0112), 1 when there is none. */
function orientationOf(segment: DataView): number {
  if (segment.byteLength < 22 || segment.getUint32(0) !== 0x45786966) return 1;
  const little = segment.getUint16(6) === 0x4949;
  const at = 6 + segment.getUint32(10, little);
  if (at + 2 > segment.byteLength) return 1;
  const count = segment.getUint16(at, little);
  for (let entry = at + 2; entry + 12 <= Math.min(segment.byteLength, at + 2 + 12 * count); entry += 12) {
    if (segment.getUint16(entry, little) === 0x0112) return segment.getUint16(entry + 8, little);
  }
  return 1;
}

function frameOf(bytes: Uint8Array, view: DataView, at: number): ImagePrete {
  const [height, width, colors] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)];
  const space = SPACES[colors];
  // PDF/A: the page has one colour profile, sRGB; inks of a press cannot be mixed with it.
  if (space === undefined) throw new ImageRefused('ses couleurs sont en CMJN : enregistrez-la en RVB.');
  if (width === 0 || height === 0) throw new ImageRefused(BROKEN);
  const dictionary = { Width: width, Height: height, BitsPerComponent: view.getUint8(at + 4), ColorSpace: space, Filter: 'DCTDecode' };
  return { width, height, main: { dictionary, bytes } };
}

export function readJpeg(bytes: Uint8Array): ImagePrete {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff) break;
    const length = view.getUint16(at + 2);
    if (FRAMES.includes(marker)) return frameOf(bytes, view, at);
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.includes(marker)) {
      throw new ImageRefused('cette sorte de JPEG est trop rare : enregistrez-la en JPEG ordinaire ou en PNG.');
    }
    if (
      marker === 0xe1 &&
      orientationOf(new DataView(bytes.buffer, bytes.byteOffset + at + 4, Math.min(length - 2, bytes.length - at - 4))) !== 1
    ) {
      throw new ImageRefused('elle est enregistrée couchée, avec une consigne de rotation : ouvrez-la et enregistrez-la dans le bon sens.');
    }
    at += 2 + length;
  }
  throw new ImageRefused(BROKEN);
}
