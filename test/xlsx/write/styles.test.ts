import { expect, test } from 'vitest';
import { Styles } from '../../../src/xlsx/write/styles.js';

test('a style is written once, and known by its rank; the first is the plain one', () => {
  const styles = new Styles();
  const date = styles.cell({ format: 'dd/mm/yyyy', bold: true });
  expect([date, styles.cell({ format: '@' }), styles.cell({ bold: true, format: 'dd/mm/yyyy' }), styles.cell({ format: '@' })]).toEqual([
    1, 2, 1, 2,
  ]);
  expect([styles.highlight({ fill: 'FFE08A' }), styles.highlight({ fill: 'FFE08A' }), styles.highlight({ fill: '000000' })]).toEqual([
    0, 0, 1,
  ]);
});

test('the part', () => {
  const styles = new Styles();
  styles.cell({
    format: '"n°" 0',
    italic: true,
    color: '595959',
    fill: 'F2F2F2',
    borders: { bottom: { style: 'thick', color: '7F2A00' } },
    vertical: 'top',
    wrap: true,
    indent: true,
  });
  const xml = styles.xml();
  expect(xml).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;n°&quot; 0"/></numFmts>');
  expect(xml).toContain(
    '<font><i/><sz val="11"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3">',
  );
  expect(xml).toContain(
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>',
  );
  expect(xml).toContain(
    '<border><left/><right/><top/><bottom style="thick"><color rgb="FF7F2A00"/></bottom><diagonal/></border></borders>',
  );
  expect(xml).toContain(
    '<xf numFmtId="164" applyNumberFormat="1" fontId="1" applyFont="1" fillId="2" applyFill="1" borderId="1" applyBorder="1" xfId="0" applyAlignment="1"><alignment horizontal="left" vertical="top" wrapText="1" indent="1"/></xf></cellXfs>',
  );
  expect([...xml.matchAll(/<(\w+) count[^>]*>(?=<(?:numFmt|font|fill|border|xf|cellStyle|dxf)[ >])/g)].map(([, name]) => name)).toEqual(
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles'.split(' '),
  );
});
