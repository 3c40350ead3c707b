/** An image of a model, read once: what a PDF needs of it, whichever document it goes into. */

/** One stream of the PDF. */
export interface Stream {
  readonly dictionary: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array;
}

export interface ImagePrete {
  readonly width: number;
  readonly height: number;
  readonly main: Stream;
  /** The transparency. */
  readonly mask?: Stream;
  /** The colours of a palette. */
  readonly palette?: Uint8Array;
}

/** Why an image is refused: a French sentence, with its full stop. */
export class ImageRefused extends Error {}
