/**
 * The boxes of the notes of a sheet, drawn in VML. Excel does not always write that as well-formed XML (`<br>`): it is edited as text,
 * shape by shape.
 */
import { illFormed } from '../../xml/fault.js';
import type { Cell } from '../address.js';
import { DRAWING_HEAD, type Note, noteShape } from '../notes.js';

/** Not `<v:shape …/>`, which would swallow the next one. */
const SHAPE = /<((?:[A-Za-z_][\w.-]*:)?)shape(?=[\s>])(?:"[^"]*"|'[^']*'|[^<>"'])*(?<!\/)>[\s\S]*?<\/\1shape\s*>/g;
const IS_NOTE = /ObjectType\s*=\s*["']Note["']/;
const numberIn = (shape: string, local: string): number =>
  Number(new RegExp(`<(?:[A-Za-z_][\\w.-]*:)?${local}\\s*>\\s*(\\d+)\\s*<`).exec(shape)?.[1] ?? Number.NaN);

const key = ({ column, line }: Cell): string => `${column}:${line}`;

/** Our definition of the box, when the drawing had none. */
const [, OUR_TYPE = ''] = /(<v:shapetype[\s\S]*<\/v:shapetype>)/.exec(DRAWING_HEAD) ?? [];
const HAS_TYPE = /["']_x0000_t202["']/;
const USES_TYPE = /["']#_x0000_t202["']/;

/** Takes away the boxes of the notes of some cells. */
export function stripShapes(vml: string, cells: readonly Cell[]): string {
  const gone = new Set(cells.map(key));
  const left = vml.replace(SHAPE, (shape) => {
    const cell = { column: numberIn(shape, 'Column'), line: numberIn(shape, 'Row') + 1 };
    return IS_NOTE.test(shape) && gone.has(key(cell)) ? '' : shape;
  });
  return USES_TYPE.test(left) ? left : left.replace(OUR_TYPE, '');
}

/** Whether nothing is drawn. */
export const drawsNothing = (vml: string): boolean => !/<(?:[A-Za-z_][\w.-]*:)?(?:shape|group|image|rect|oval|line|roundrect)\b/.test(vml);

const NAMESPACES = [...DRAWING_HEAD.matchAll(/ (xmlns:\w+)="[^"]*"/g)].map(([declaration, name = '']) => ({ declaration, name }));

/** Draws a box for each note. */
export function addShapes(vml: string, notes: readonly Note[]): string {
  const end = vml.search(/<\/xml\s*>\s*$/i);
  const root = /<xml\b[^>]*>/i.exec(vml)?.[0];
  if (end < 0 || root === undefined) throw illFormed('la balise xml manque');
  const highest = [...vml.matchAll(/["']_x0000_s(\d+)["']/g)].reduce((most, [, id]) => Math.max(most, Number(id)), 1024);
  const missing = NAMESPACES.flatMap(({ name, declaration }) => (root.includes(`${name}=`) ? [] : [declaration])).join('');
  const type = HAS_TYPE.test(vml) ? '' : OUR_TYPE;
  const shapes = notes.map((note, rank) => noteShape(note, highest + 1 + rank));
  const added = (type + shapes.join('')).replace(/<v:shape(?:type)?\b/g, (tag) => tag + missing);
  return vml.slice(0, end) + added + vml.slice(end);
}

/** A drawing without any box. */
export const NO_SHAPES = `${DRAWING_HEAD}</xml>`;
