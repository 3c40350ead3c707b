import { describe, expect, test } from 'vitest';
import { type CellStyle, noStyles, StyleSheet } from '../../../src/xlsx/edit/styles.js';

const STYLE: CellStyle = {
  font: '<font><b/><sz val="11"/><color rgb="FF1F3864"/><name val="Calibri"/></font>',
  fill: '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill>',
  border: '<border><left/><right/><top/><bottom style="thin"><color rgb="FFD9D9D9"/></bottom><diagonal/></border>',
  alignment: '<alignment vertical="top" wrapText="1"/>',
};
const DXF =
  '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>';
const register = (text: string) => {
  const styles = new StyleSheet(text);
  return { ranks: [styles.cell(STYLE), styles.differential(DXF)], text: styles.text };
};

/** The same styles, as two other programs write them. */
const LIBREOFFICE = `<styleSheet xmlns="u"><numFmts count="1"><numFmt numFmtId="164" formatCode="General"/></numFmts><fonts count="3"><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><b val="true"/><sz val="11"/><color rgb="FF1F3864"/><name val="Calibri"/><family val="0"/><charset val="1"/></font><font><b val="true"/><i val="false"/><sz val="11"/><color rgb="FF1F3864"/><name val="Calibri"/><family val="0"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor rgb="FFD9D9D9"/></patternFill></fill></fills><borders count="2"><border diagonalUp="false" diagonalDown="false"><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="false" diagonalDown="false"><left/><right/><top/><bottom style="thin"><color rgb="FFD9D9D9"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="true"><alignment horizontal="general" vertical="top" textRotation="0" wrapText="true" indent="0" shrinkToFit="false"/><protection locked="true" hidden="false"/></xf></cellXfs><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

describe('styles', () => {
  test('are added to a part that has none', () => {
    const { ranks, text } = register(noStyles('u'));
    expect(ranks).toEqual([1, 0]);
    expect(text).toContain(
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    );
    expect([...text.matchAll(/<(fonts|fills|borders|cellStyleXfs|cellXfs|dxfs) /g)].map(([, name]) => name)).toEqual([
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'dxfs',
    ]);
  });

  test('are found again, and never pile up', () => {
    const first = register(noStyles('u'));
    expect(register(first.text)).toEqual(first);
  });

  test('are found again when another program has written them', () =>
    expect(register(LIBREOFFICE)).toEqual({ ranks: [1, 0], text: LIBREOFFICE }));

  test('that differ are not taken for ours', () => {
    const other = LIBREOFFICE.replace('wrapText="true"', 'wrapText="false"').replace('FF9C0006', 'FF9C0007');
    expect(register(other).ranks).toEqual([2, 1]);
  });

  test('keep the prefix and what the user has', () => {
    const text = register(
      '<x:styleSheet xmlns:x="u"><x:fonts count="1"><x:font><x:sz val="9"/></x:font></x:fonts><x:dxfs count="0"/><x:colors/></x:styleSheet>',
    ).text;
    expect(text).toContain('<x:fonts count="2"><x:font><x:sz val="9"/></x:font><x:font><x:b/>');
    expect(text).toContain('<x:dxfs count="1"><x:dxf>');
    expect(text).toMatch(/<\/x:dxfs><x:colors\/><\/x:styleSheet>$/);
  });
});
