/** pdfkit, with what it lacks: bytes handed over as they come, metadata that stay XML, images prepared beforehand. */
import PDFDocument from 'pdfkit';
import type { Face } from './face.js';
import type { ImagePrete, Stream } from './images/image.js';

/** A reference of pdfkit: an object of the file. */
interface Ref {
  end(bytes?: Uint8Array): void;
}

/** What we use of pdfkit that its types do not say. */
interface Inside {
  ref(data: Record<string, unknown>): Ref;
  appendXML(xml: string): void;
  info: Record<string, unknown>;
  _addInfo(): void;
  _font: { layoutCache?: object };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

export class PdfFile extends PDFDocument {
  // Declared only: pdfkit pushes its first bytes from its constructor, before any initialiser of ours would run.
  declare private pieces: Uint8Array[] | undefined;
  declare private held: number | undefined;
  declare private placed: Map<ImagePrete, { width: number; height: number; label: string; obj: Ref }> | undefined;

  private get inside(): Inside {
    return this as unknown as Inside;
  }

  /** In place of the stream's own: no event, no timer, the same in Node and in a browser. */
  override push(chunk: Uint8Array | null): boolean {
    if (chunk !== null) {
      this.pieces ??= [];
      this.pieces.push(chunk);
      this.held = (this.held ?? 0) + chunk.length;
    }
    return true;
  }

  /** Bytes written since the last `handOver`. */
  get waiting(): number {
    return this.held ?? 0;
  }

  /** What has been written since the last call. */
  handOver(): Uint8Array {
    const pieces = this.pieces ?? [];
    const bytes = new Uint8Array(this.waiting);
    this.pieces = [];
    this.held = 0;
    let at = 0;
    for (const piece of pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }

  /**
   * Chooses a font. pdfkit remembers how it set each word, for one document: too little for thousands of files, which say the same
   * sentences again, and too much for one file of thousands of names. The memory is the font's own, and bounded.
   */
  useFace(face: Face): this {
    this.font(face.name);
    this.inside._font.layoutCache = face.words;
    return this;
  }

  /** pdfkit puts title, author and subject into the XML as they are: an « & » would break it. */
  _addInfo(): void {
    const { inside } = this;
    const info = inside.info;
    inside.info = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value]));
    (PDFDocument.prototype as unknown as Inside)._addInfo.call(this);
    inside.info = info;
    // Every date of the information dictionary must be said in the metadata too.
    if (info.ModDate instanceof Date) {
      const day = info.ModDate.toISOString().replace('.000', '');
      inside.appendXML(
        `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${day}</xmp:ModifyDate></rdf:Description>`,
      );
    }
  }

  private stream({ dictionary, bytes }: Stream, extra: Record<string, unknown>): Ref {
    const ref = this.inside.ref({ Type: 'XObject', Subtype: 'Image', ...dictionary, ...extra });
    ref.end(bytes);
    return ref;
  }

  private embed({ main, mask, palette }: ImagePrete): Ref {
    const extra: Record<string, unknown> = {};
    if (palette !== undefined) {
      const colors = this.inside.ref({});
      colors.end(palette);
      extra.ColorSpace = ['Indexed', 'DeviceRGB', palette.length / 3 - 1, colors];
    }
    if (mask !== undefined) extra.SMask = this.stream(mask, {});
    return this.stream(main, extra);
  }

  /** The image as `image()` takes it, written into the file once. */
  place(image: ImagePrete): PDFKit.Mixins.ImageSrc {
    this.placed ??= new Map();
    const known = this.placed.get(image);
    const placed = known ?? { width: image.width, height: image.height, label: `I${this.placed.size + 1}`, obj: this.embed(image) };
    this.placed.set(image, placed);
    return placed as unknown as PDFKit.Mixins.ImageSrc;
  }
}
