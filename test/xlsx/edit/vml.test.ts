import { describe, expect, test } from 'vitest';
import { addShapes, drawsNothing, NO_SHAPES, stripShapes } from '../../../src/xlsx/edit/vml.js';
import { XmlFault } from '../../../src/xml/fault.js';

const note = (column: number, line: number) => ({ column, line, text: 'Contrôle' });
const ids = (vml: string) => [...vml.matchAll(/<v:shape\b[^>]*? id="([^"]*)"/g)].map(([, id]) => id);
const BUTTON =
  '<v:shape id="Bouton_1" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';
/** As Excel writes it: no well-formed XML. */
const THEIRS = `<v:shape id="_x0000_s1030" type="#_x0000_t202"><v:textbox><div>vu<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>`;
const drawing = (inside: string) => `<xml xmlns:v="v" xmlns:o="o" xmlns:x="x">${inside}</xml>`;

describe('boxes', () => {
  test('are drawn and taken away', () => {
    const drawn = addShapes(NO_SHAPES, [note(0, 2), note(3, 9)]);
    expect(ids(drawn)).toEqual(['_x0000_s1025', '_x0000_s1026']);
    expect([drawsNothing(NO_SHAPES), drawsNothing(drawn)]).toEqual([true, false]);
    expect(ids(stripShapes(drawn, [{ column: 0, line: 2 }]))).toEqual(['_x0000_s1026']);
    expect(drawsNothing(stripShapes(drawn, [note(0, 2), note(3, 9)]))).toBe(true);
  });

  test('leave what the user has drawn as it was', () => {
    const vml = drawing(`${BUTTON}<v:shape id="vide"/>${THEIRS}`);
    const drawn = addShapes(vml, [note(1, 2), note(6, 6)]);
    expect(ids(drawn)).toEqual(['Bouton_1', 'vide', '_x0000_s1030', '_x0000_s1031', '_x0000_s1032']);
    expect(drawn.match(/<v:shapetype/g)).toHaveLength(1);
    expect(stripShapes(addShapes(drawing(BUTTON), [note(1, 2)]), [note(1, 2)])).toBe(drawing(BUTTON));
    expect(ids(stripShapes(drawn, [note(1, 2), note(6, 6)]))).toEqual(['Bouton_1', 'vide', '_x0000_s1030']);
  });

  test('say their namespaces where the drawing does not', () =>
    expect(addShapes('<xml xmlns:v="v"></xml>', [note(0, 1)])).toMatch(
      /<v:shapetype xmlns:o="[^"]*" xmlns:x="[^"]*" id="_x0000_t202".*<v:shape xmlns:o="[^"]*" xmlns:x="[^"]*" id="_x0000_s1025"/,
    ));

  test('whatever the prefixes and the quotes', () => {
    const other = drawing(
      `<a:shape type='#_x0000_t202'><e:ClientData ObjectType='Note'><e:Row> 4 </e:Row><e:Column>2</e:Column></e:ClientData></a:shape>`,
    );
    expect(stripShapes(other, [{ column: 2, line: 5 }])).toBe(drawing(''));
    expect(stripShapes(other, [{ column: 2, line: 4 }])).toBe(other);
  });

  test('a drawing without an end is refused', () => expect(() => addShapes('<xml>', [note(0, 1)])).toThrow(XmlFault));
});
