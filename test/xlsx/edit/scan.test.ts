import { describe, expect, test } from 'vitest';
import { childNamed, descendants, rootTag, scan, textOf } from '../../../src/xlsx/edit/scan.js';
import { appendInside, applyEdits, insertInOrder, prefixedLike, removal, setAttribute } from '../../../src/xlsx/edit/splice.js';
import { XmlFault } from '../../../src/xml/fault.js';

const PART = `<?xml version="1.0"?>\r\n<!-- <x:b/> --><x:a xmlns:x='u' t="1>2"\r\n n='"'><x:b/>té<![CDATA[<x:c>]]>&amp;<!--<x:d>--><x:b  k = "&lt;" ><c/></x:b></x:a >\n`;

describe('a part is cut into its elements', () => {
  const root = scan(PART);

  test('with their places in the text', () => {
    expect(PART.slice(root.start, root.inside)).toBe(`<x:a xmlns:x='u' t="1>2"\r\n n='"'>`);
    expect(PART.slice(root.insideEnd, root.end)).toBe('</x:a >');
    expect([...descendants(root)].map(({ name, start, end }) => [name, PART.slice(start, end)])).toEqual([
      ['x:b', '<x:b/>'],
      ['x:b', '<x:b  k = "&lt;" ><c/></x:b>'],
      ['c', '<c/>'],
    ]);
  });

  test('with their attributes and their texts', () => {
    expect([...root.attributes]).toEqual([
      ['xmlns:x', 'u'],
      ['t', '1>2'],
      ['n', '"'],
    ]);
    expect(root.children.map(({ local, selfClosing, attributes }) => [local, selfClosing, attributes.get('k')])).toEqual([
      ['b', true, undefined],
      ['b', false, '<'],
    ]);
    expect(textOf('<a>x<![CDATA[&<]]>&lt;<!-- y -->z</a>', scan('<a>x<![CDATA[&<]]>&lt;<!-- y -->z</a>'))).toBe('x&<<z');
  });

  test('the root is known from its beginning alone', () => expect(rootTag(PART.slice(0, PART.indexOf('<x:b/>té'))).name).toBe('x:a'));

  test.each(['', 'text', '<a>', '<a></b>', '<a/><b/>', '</a>', '<a', '<a b=c/>', '<a><!-- ', '<a><![CDATA[</a>', '<!DOCTYPE a><a/>'])(
    '%j is refused',
    (text) => expect(() => scan(text)).toThrow(XmlFault),
  );
});

test('a part nested without end is refused', () => expect(() => scan('<a>'.repeat(300))).toThrow(XmlFault));

describe('a text is changed by places', () => {
  const change = (text: string, ...edits: Parameters<typeof applyEdits>[1]) => applyEdits(text, edits);

  test('nothing changed is the same text', () => expect(applyEdits(PART, [])).toBe(PART));

  test.each([
    ['<a/>', '<a><b/></a>'],
    ['<a />', '<a ><b/></a>'],
    ["<x:a k='/'/>", "<x:a k='/'><x:b/></x:a>"],
    ['<a><c/></a>', '<a><c/><b/></a>'],
  ])('an element is put at the end of %s', (text, expected) => {
    const root = scan(text);
    expect(change(text, appendInside(text, root, prefixedLike(root, '<b/>')))).toBe(expected);
  });

  test.each([
    ['<a count="1"/>', '<a count="2"/>'],
    ["<a x=' count=\"9\"' count = '1'>t</a>", '<a x=\' count="9"\' count="2">t</a>'],
    ['<a>t</a>', '<a count="2">t</a>'],
    ['<a/>', '<a count="2"/>'],
  ])('an attribute of %s', (text, expected) => expect(change(text, setAttribute(text, scan(text), 'count', '2'))).toBe(expected));

  test('a self-closing element takes an attribute and a child at once', () => {
    const text = '<a count="0"/>';
    const root = scan(text);
    expect(change(text, setAttribute(text, root, 'count', '1'), appendInside(text, root, '<b/>'))).toBe('<a count="1"><b/></a>');
  });

  test('a child is removed', () => {
    const text = '<a>x<b>y</b>z</a>';
    const b = childNamed(scan(text), 'b');
    expect(b && change(text, removal(b))).toBe('<a>xz</a>');
  });

  test.each([
    ['<a/>', '<a><m/></a>'],
    ['<a><k/><z/></a>', '<a><k/><m/><z/></a>'],
    ['<a><m/><z/></a>', '<a><m/><m/><z/></a>'],
    ['<a><z/></a>', '<a><m/><z/></a>'],
    ['<a><k/><other/><z/></a>', '<a><k/><m/><other/><z/></a>'],
  ])('a child of %s takes its place in the order of the schema', (text, expected) =>
    expect(change(text, insertInOrder(text, scan(text), ['k', 'm', 'z'], 'm', '<m/>'))).toBe(expected),
  );

  test('edits that overlap are a defect', () =>
    expect(() => change('abc', { start: 0, end: 2, text: '' }, { start: 1, end: 3, text: '' })).toThrow(RangeError));
});
