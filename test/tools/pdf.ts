/** PDF files as others see them: other programs' verdicts, and the objects of a file, read without pdfkit. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** The other programs are asked where they are installed: `ACCROCHAGE_JUGES=pdf`. */
export const hasPdfJudges = (process.env.ACCROCHAGE_JUGES ?? '').split(',').includes('pdf');

/** What a program prints of a file; `FILE` among its arguments stands for it. */
export function judge(program: string, args: readonly string[], bytes: Uint8Array, extension = 'pdf'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'accrochage-pdf-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    // zbarimg prints a warning about the desktop that is not there.
    return execFileSync(
      program,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Colour at a place given in millimetres of the page: `#rrggbb`. */
  readonly at: (x: number, y: number) => string;
}

/** A page rendered by poppler. */
export function render(bytes: Uint8Array, dpi = 72): { readonly ppm: Buffer; readonly picture: Picture } {
  const ppm = judge('pdftoppm', ['-r', String(dpi), '-singlefile', '-aa', 'no', 'FILE'], bytes);
  const header = /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.subarray(0, 40).toString('latin1'));
  const [all = '', width = '0', height = '0'] = header ?? [];
  const at = (x: number, y: number): string => {
    const from = all.length + 3 * (Math.round((y * dpi) / 25.4) * Number(width) + Math.round((x * dpi) / 25.4));
    return `#${ppm.subarray(from, from + 3).toString('hex')}`;
  };
  return { ppm, picture: { width: Number(width), height: Number(height), at } };
}

/** The streams of a file, inflated where they are deflated, as Latin-1. */
export function streamsOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/<<((?:(?!endobj)[\s\S])*?)>>\nstream\n([\s\S]*?)\nendstream/g)].map(([, dictionary = '', data = '']) =>
    dictionary.includes('/FlateDecode') && !dictionary.includes('/Image')
      ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
      : data,
  );
}

/** The metadata (XMP) of a file. */
export const xmpOf = (bytes: Uint8Array): string =>
  Buffer.from(streamsOf(bytes).find((stream) => stream.includes('<x:xmpmeta')) ?? '', 'latin1').toString('utf8');

export async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
