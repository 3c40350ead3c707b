/** A PNG as a PDF takes it: as it is when it is opaque, colours and transparency apart otherwise. */
import { type ImagePrete, ImageRefused, type Stream } from './image.js';
import { deflate, inflate } from './inflate.js';
import { BROKEN, type Png, readChunks } from './png-chunks.js';
import { unfilter } from './png-rows.js';

const spaceOf = (colors: number): string => (colors === 3 ? 'DeviceRGB' : 'DeviceGray');

/** The data of the file itself: a PDF reader undoes PNG filters. */
function asIs({ width, height, bits, type, channels, data }: Png, extra: Readonly<Record<string, unknown>> = {}): Stream {
  const dictionary = {
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width },
    ...(type === 3 ? {} : { ColorSpace: spaceOf(channels) }),
    ...extra,
  };
  return { dictionary, bytes: data };
}

async function plain({ width, height }: Png, space: string, points: Uint8Array): Promise<Stream> {
  const dictionary = { Width: width, Height: height, BitsPerComponent: 8, ColorSpace: space, Filter: 'FlateDecode' };
  return { dictionary, bytes: await deflate(points) };
}

/** Colours and transparency of each point, in two images; of 16 bits a channel, the eight that count. */
async function split(png: Png, rows: Uint8Array): Promise<Pick<ImagePrete, 'main' | 'mask'>> {
  const step = png.bits / 8;
  const colors = png.channels - 1;
  const count = png.width * png.height;
  const [main, mask] = [new Uint8Array(count * colors), new Uint8Array(count)];
  for (let point = 0; point < count; point += 1) {
    const at = point * png.channels * step;
    for (let color = 0; color < colors; color += 1) main[point * colors + color] = rows[at + color * step] ?? 0;
    mask[point] = rows[at + colors * step] ?? 0;
  }
  return { main: await plain(png, spaceOf(colors), main), mask: await plain(png, 'DeviceGray', mask) };
}

/** The transparency of a palette, point by point. */
function paletteMask({ width, height, bits, row, transparency }: Png, rows: Uint8Array): Uint8Array {
  const mask = new Uint8Array(width * height);
  const [perByte, last] = [8 / bits, (1 << bits) - 1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = rows[y * row + Math.floor(x / perByte)] ?? 0;
      const index = (byte >> (8 - bits * ((x % perByte) + 1))) & last;
      mask[y * width + x] = transparency?.[index] ?? 255;
    }
  }
  return mask;
}

/** One colour that is see-through: the range of each channel that is not drawn. */
function colorKey({ channels }: Png, transparency: Uint8Array): { Mask: number[] } {
  const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.byteLength);
  if (transparency.length !== channels * 2) throw new ImageRefused(BROKEN);
  return { Mask: Array.from({ length: channels * 2 }, (_, index) => view.getUint16((index >> 1) * 2)) };
}

export async function readPng(bytes: Uint8Array): Promise<ImagePrete> {
  const png = readChunks(bytes);
  const { width, height, type, transparency, palette } = png;
  const length = (png.row + 1) * height;
  const filtered = await inflate(png.data, length);
  if (filtered?.length !== length) throw new ImageRefused(BROKEN);
  const size = { width, height };
  if (type === 4 || type === 6) return { ...size, ...(await split(png, unfilter(filtered, png))) };
  if (type === 3) {
    const mask = transparency && (await plain(png, 'DeviceGray', paletteMask(png, unfilter(filtered, png))));
    return { ...size, main: asIs(png), palette, ...(mask === undefined ? {} : { mask }) };
  }
  return { ...size, main: asIs(png, transparency === undefined ? {} : colorKey(png, transparency)) };
}
