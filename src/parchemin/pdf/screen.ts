/** The version for the screen: PDF/A-3b, tagged, with its link and its attestation. */
import type { Composition, Drawn } from './composition.js';
import type { PdfFile } from './document.js';
import { draw } from './draw.js';
import type { Materials } from './materials.js';
import { openFile } from './open-file.js';
import { trimOf } from './units.js';

type Structure = PDFKit.PDFStructureElement & { add(child: unknown): unknown };

const artifact = (file: PdfFile, drawn: Drawn): void => {
  file.markContent('Artifact', { type: 'Layout' });
  draw(file, drawn);
  file.endMarkedContent();
};

/** Something that a screen reader says; decorations it skips. */
function add(file: PdfFile, root: Structure, drawn: Drawn, lang: string): void {
  const inside = (): void => draw(file, drawn);
  if (drawn.kind === 'text') root.add(file.struct(drawn.level, drawn.lang === lang ? {} : { lang: drawn.lang }, inside));
  else if (drawn.kind === 'qr') {
    const figure = file.struct('Figure', { alt: drawn.alt }, inside);
    if (drawn.url === undefined) root.add(figure);
    else {
      const link = file.struct('Link') as Structure;
      root.add(link);
      link.add(figure);
      const { x, y, width, height } = drawn.box;
      file.link(x, y, width, height, drawn.url, {
        structParent: link,
        Contents: new String(drawn.alt),
      } as unknown as PDFKit.Mixins.AnnotationOption);
      link.end();
    }
  } else if (drawn.kind === 'image' && drawn.alt !== undefined) root.add(file.struct('Figure', { alt: drawn.alt }, inside));
  else artifact(file, drawn);
}

/** The attestation goes with the file, for the programs that check it. */
function attach(file: PdfFile, attestation: string, date: Date): void {
  file.file(
    new TextEncoder().encode(attestation) as unknown as ArrayBuffer,
    {
      name: 'attestation.jwt',
      type: 'application/jwt',
      description: 'Attestation vérifiable (Open Badges 3.0, VC-JWT)',
      relationship: 'Supplement',
      creationDate: date,
      modifiedDate: date,
    } as PDFKit.Mixins.PDFAttachmentOptions,
  );
}

export function screenPdf(composition: Composition, materials: Materials): Uint8Array {
  const { lang, date, attestation } = composition;
  const file = openFile(composition, materials.faces, { subset: 'PDF/A-3b', tagged: true, lang, displayTitle: true });
  const { width, height } = trimOf(materials.modele);
  file.addPage({ size: [width, height], margin: 0 });
  const root = file.struct('Document') as Structure;
  file.addStructure(root);
  for (const drawn of composition.drawn) add(file, root, drawn, lang);
  root.end();
  if (attestation !== undefined) attach(file, attestation, date);
  file.end();
  return file.handOver();
}
