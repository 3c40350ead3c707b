/** What a page holds once every text has its lines and its size: drawn the same on screen and on paper. Points, from the top left. */
import type { Langue } from '../langues.js';
import type { Face } from './face.js';
import type { ImagePrete } from './images/image.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
}

/** A paragraph; `level`: what a screen reader calls it. */
export interface DrawnText {
  readonly kind: 'text';
  readonly level: 'H1' | 'P';
  readonly lang: Langue;
  readonly face: Face;
  readonly size: number;
  readonly spacing: number;
  readonly color: string;
  readonly lines: readonly Line[];
}

/** An image, its proportion kept; `alt` absent: decorative. `cover`: fills the box, what overflows is cut off. */
export interface DrawnImage {
  readonly kind: 'image';
  readonly image: ImagePrete;
  readonly box: Box;
  readonly alt?: string;
  readonly cover: boolean;
}

export interface DrawnQr {
  readonly kind: 'qr';
  readonly path: string;
  readonly box: Box;
  readonly color: string;
  readonly alt: string;
  /** Where it leads, if it is an address. */
  readonly url?: string;
}

/** A decoration: an SVG path, stroked, filled or both. */
export interface DrawnShape {
  readonly kind: 'shape';
  readonly path: string;
  readonly stroke?: { readonly color: string; readonly width: number };
  readonly fill?: string;
}

export type Drawn = DrawnText | DrawnImage | DrawnQr | DrawnShape;

export interface Composition {
  readonly lang: Langue;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** Noon UTC of the day of delivery: the clock is never read. */
  readonly date: Date;
  readonly attestation?: string;
  readonly drawn: readonly Drawn[];
}
