import { describe, expect, test } from 'vitest';
import { addDefault, addOverride, removeOverride } from '../../../src/xlsx/edit/content-types.js';
import { addRelation, freeId, relationsOf, removeRelations, targetFrom } from '../../../src/xlsx/edit/relations.js';
import { resolveTarget } from '../../../src/xlsx/read/relationships.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const notes = { id: 'rId2', type: 'http://example.org/comments', target: 'xl/comments1.xml' };

describe('relations', () => {
  test.each([
    [SHEET, 'xl/comments1.xml', '../comments1.xml'],
    [SHEET, 'xl/drawings/vmlDrawing1.vml', '../drawings/vmlDrawing1.vml'],
    ['xl/workbook.xml', 'xl/worksheets/sheet3.xml', 'worksheets/sheet3.xml'],
    ['workbook.xml', 'worksheets/sheet3.xml', 'worksheets/sheet3.xml'],
    ['a/b/c.xml', 'd/e.xml', '../../d/e.xml'],
  ])('from %s, %s is %s', (part, target, expected) => {
    expect(targetFrom(part, target)).toBe(expected);
    expect(resolveTarget(part, expected)).toBe(target);
  });

  test('are added to none, and removed to the last', () => {
    const xml = addRelation(SHEET, undefined, notes);
    expect(relationsOf(SHEET, xml)).toEqual([{ ...notes, kind: 'comments', external: false }]);
    expect(removeRelations(xml, ['rId2'])).toBeUndefined();
    expect(removeRelations(xml, ['rId3'])).toBe(xml);
  });

  test('keep the prefix and the others', () => {
    const xml =
      '<p:Relationships><p:Relationship Id="rId2" Type="t/hyperlink" Target="https://example.org/" TargetMode="External"/></p:Relationships>';
    const relations = relationsOf(SHEET, xml);
    expect(relations).toEqual([{ id: 'rId2', type: 't/hyperlink', kind: 'hyperlink', target: 'https://example.org/', external: true }]);
    expect(freeId(relations)).toBe('rId3');
    expect(addRelation(SHEET, xml, { ...notes, id: 'rId3' })).toContain('<p:Relationship Id="rId3"');
  });
});

test('types of parts', () => {
  const none = '<Types xmlns="u"></Types>';
  const added = addOverride(addDefault(none, 'vml', 'v'), 'xl/comments1.xml', 'c');
  expect(added).toBe(
    '<Types xmlns="u"><Default Extension="vml" ContentType="v"/><Override PartName="/xl/comments1.xml" ContentType="c"/></Types>',
  );
  expect(addOverride(addDefault(added, 'vml', 'v'), 'xl/Comments1.xml', 'c')).toBe(added);
  expect(removeOverride(added, 'xl/comments1.xml')).toBe('<Types xmlns="u"><Default Extension="vml" ContentType="v"/></Types>');
});
