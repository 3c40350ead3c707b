/** PNG or JPEG, told by their first bytes and not by their name. */
import { parcheminError } from '../../parchemin-error.js';
import { type ImagePrete, ImageRefused } from './image.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

export async function readImage(fichier: string, bytes: Uint8Array): Promise<ImagePrete> {
  try {
    if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return await readPng(bytes);
    if (starts(bytes, 0xff, 0xd8)) return readJpeg(bytes);
    throw new ImageRefused('ce n’est ni un PNG ni un JPEG.');
  } catch (error) {
    if (!(error instanceof ImageRefused)) throw error;
    throw parcheminError('image-illisible', { fichier, raison: error.message });
  }
}
