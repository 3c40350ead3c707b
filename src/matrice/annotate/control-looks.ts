/** How the sheet « Contrôle » and the faulty cells look. */
import type { Severity } from '../../diagnostic.js';
import type { CellStyle, StyleSheet } from '../../xlsx/edit/styles.js';

const INK = 'FF1F3864';
const GREY = 'FF595959';
const WHITE = 'FFFFFFFF';
const LINK = 'FF0563C1';
/** Pale ground, dark ink: read on a screen, in print, and by who sees red and green alike. */
const COLOURS: Readonly<Record<Severity, { readonly ground: string; readonly ink: string }>> = {
  error: { ground: 'FFFFC7CE', ink: 'FF9C0006' },
  warning: { ground: 'FFFFEB9C', ink: 'FF7F4F00' },
};

export const TAB_COLOURS: Readonly<Record<Severity | 'none', string>> = { error: 'FFC00000', warning: 'FFFFC000', none: 'FF00A65A' };

const solid = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const LINE = '<border><left/><right/><top/><bottom style="thin"><color rgb="FFD9D9D9"/></bottom><diagonal/></border>';
const TOP = '<alignment vertical="top"/>';
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const MIDDLE = '<alignment vertical="center"/>';
const LEFT = '<alignment horizontal="left" vertical="top"/>';

export type Look = 'title' | 'text' | 'section' | 'head' | 'listHead' | 'cell' | 'wrapped' | 'left' | 'link' | Severity;
export type Looks = Readonly<Record<Look, number>>;

/** Registers the styles of the sheet « Contrôle ». */
export function looksIn(styles: StyleSheet): Looks {
  const name = styles.font;
  const font = (colour: string, more = '', size = 11) =>
    `<font>${more}<sz val="${size}"/><color rgb="${colour}"/><name val="${name}"/></font>`;
  const style = (ink: string, more: Partial<CellStyle> = {}): number =>
    styles.cell({ font: ink, fill: NO_FILL, border: NO_BORDER, alignment: TOP, ...more });
  const severity = ({ ground, ink }: { ground: string; ink: string }) => style(font(ink, '<b/>'), { fill: solid(ground), border: LINE });
  return {
    title: style(font(INK, '<b/>', 18), { alignment: MIDDLE }),
    text: style(font(GREY)),
    section: style(font(INK, '<b/>', 12), { alignment: MIDDLE }),
    head: style(font(WHITE, '<b/>'), { fill: solid(INK), alignment: MIDDLE }),
    listHead: style(font(INK, '<b/>'), { fill: solid('FFD9E2F3'), alignment: MIDDLE }),
    cell: style(font('FF000000'), { border: LINE }),
    wrapped: style(font('FF000000'), { border: LINE, alignment: WRAPPED }),
    left: style(font('FF000000'), { border: LINE, alignment: LEFT }),
    link: style(font(LINK, '<u/>'), { border: LINE, alignment: WRAPPED }),
    error: severity(COLOURS.error),
    warning: severity(COLOURS.warning),
  };
}

/** Registers what colours faulty cells. */
export function colourIn(styles: StyleSheet, severity: Severity): number {
  const { ground, ink } = COLOURS[severity];
  return styles.differential(
    `<dxf><font><color rgb="${ink}"/></font><fill><patternFill patternType="solid"><fgColor rgb="${ground}"/><bgColor rgb="${ground}"/></patternFill></fill></dxf>`,
  );
}
