import { describe, expect, test } from 'vitest';
import { addNotes, noNotes, stripNotes } from '../../../src/xlsx/edit/comments.js';
import { wholeText } from '../../../src/xlsx/edit/note-text.js';
import { childNamed, scan } from '../../../src/xlsx/edit/scan.js';

const OURS = /(\n--\n)?\[ours[^\]]*\]/;
const findOurs = (text: string) => {
  const found = OURS.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length, alone: found[1] === undefined && found[0] === text } : undefined;
};
const joined = (text: string) => `\n--\n${text}`;
const note = (column: number, line: number, text = '[ours]') => ({ column, line, text });
const part = (comments: string, authors = '<author>Marie</author>') =>
  `<comments xmlns="u"><authors>${authors}</authors><commentList>${comments}</commentList></comments>`;
const add = (xml: string, ...notes: ReturnType<typeof note>[]) => addNotes(xml, 'us', notes, joined);
const strip = (xml: string) => stripNotes(xml, 'us', findOurs);
const texts = (xml: string) =>
  (childNamed(scan(xml), 'commentList')?.children ?? []).map((comment) => {
    const text = childNamed(comment, 'text');
    return [comment.attributes.get('ref'), comment.attributes.get('authorId'), text && wholeText(xml, text)];
  });

const RICH =
  '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Marie :</t></r><r><t xml:space="preserve"> à voir</t></r></text></comment>';
const PLAIN = '<comment ref="C3" authorId="0"><text><t>vu &amp; lu</t></text></comment>';
const EMPTY = '<comment ref="D4" authorId="0"><text/></comment>';

describe('notes', () => {
  test('are written, and leave nothing when they are taken away', () => {
    const added = add(noNotes('u'), note(0, 1), note(1, 2, '[ours _x0041_ <é>]'));
    expect(texts(added.xml)).toEqual([
      ['A1', '0', '[ours]'],
      ['B2', '0', '[ours _x0041_ <é>]'],
    ]);
    expect(added.drawn).toEqual([note(0, 1), note(1, 2, '[ours _x0041_ <é>]')]);
    expect(strip(added.xml)).toEqual({
      xml: noNotes('u'),
      removed: [
        { column: 0, line: 1 },
        { column: 1, line: 2 },
      ],
      left: 0,
    });
  });

  test.each([
    ['in runs', RICH, note(1, 2), 'Marie : à voir'],
    ['in one piece', PLAIN, note(2, 3), 'vu & lu'],
    ['empty', EMPTY, note(3, 4), ''],
  ])("follow the user's own: %s", (_, comment, ours, text) => {
    const added = add(part(comment), ours);
    expect(added.drawn).toEqual([]);
    expect(texts(added.xml)).toEqual([[expect.any(String), '0', `${text}\n--\n[ours]`]]);
    const stripped = strip(added.xml);
    expect(texts(stripped.xml)).toEqual([[expect.any(String), '0', text]]);
    expect(stripped).toMatchObject({ removed: [], left: 1 });
    expect(strip(add(stripped.xml, ours).xml).xml).toBe(stripped.xml);
  });

  test('the runs of the user come back as they were', () => expect(strip(add(part(RICH), note(1, 2)).xml).xml).toBe(part(RICH)));

  test('take the prefix of the part', () => {
    const xml = '<x:comments><x:authors/><x:commentList/></x:comments>';
    const added = add(xml, note(0, 1)).xml;
    expect(added).toMatch(/<x:author>us<\/x:author>.*<x:comment ref="A1" authorId="0"><x:text><x:r>.*<\/x:r><\/x:text><\/x:comment>/);
    expect(texts(added)).toEqual([['A1', '0', '[ours]']]);
  });

  test('a text cut into runs by another program is found again', () => {
    const cut =
      '<comment ref="B2" authorId="0"><text><r><t>moi\n-</t></r><r><t>-\n[o</t></r><r><rPr/><t>urs]</t></r><r><t> et moi</t></r></text></comment>';
    expect(texts(strip(part(cut)).xml)).toEqual([['B2', '0', 'moi et moi']]);
    expect(strip(part(cut)).xml).toContain('<text><r><t xml:space="preserve">moi</t></r><r><t> et moi</t></r></text>');
  });

  test('a conversation is left as it is', () => {
    const conversation = part('<comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment>', '<author>tc={1}</author>');
    expect(add(conversation, note(1, 2))).toEqual({ xml: conversation, drawn: [] });
  });

  test('a name still borne by a note stays', () => {
    const kept = part('<comment ref="A1" authorId="1"><text><t>à moi</t></text></comment>', '<author>Marie</author><author>us</author>');
    expect(strip(kept).xml).toBe(kept);
    expect(add(kept, note(5, 5)).xml.match(/<author>us/g)).toHaveLength(1);
  });
});
