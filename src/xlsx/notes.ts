/** Notes on cells (« commentaires »): their text, and the yellow box that Excel wants drawn in VML. */
import { type Cell, cellName } from './address.js';
import { escapeXml } from './markup.js';

export interface Note extends Cell {
  readonly text: string;
}

/** One `<comment>`; `author` is a rank in the list of authors. */
export const noteXml = ({ text, ...cell }: Note, author: number): string =>
  `<comment ref="${cellName(cell)}" authorId="${author}"><text><r><rPr><sz val="9"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`;

/** A box of 2 columns and a half, as high as its text. */
const LINE_LENGTH = 42;
const heightOf = (text: string): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 1);

/** The box of a note, hidden until the mouse is over its cell. `id`: a number that no other shape of the drawing has. */
export const noteShape = ({ text, column, line }: Note, id: number): string => {
  const rows = Math.min(30, heightOf(text));
  const from = [column + 1, 10, Math.max(0, line - 2), 4];
  const to = [column + 4, 10, Math.max(0, line - 2) + rows, 4];
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden;width:240pt;height:${rows * 13}pt" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${[from[0], from[1], from[2], from[3], to[0], to[1], to[2], to[3]].join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${line - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
};

/** What stands before the shapes of a drawing that has none yet; `</xml>` closes it. */
export const DRAWING_HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
