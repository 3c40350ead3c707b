/** Visits the texts of a value, as the dictionary places them. Compiled once per block into closures. */
import { type BlockField, childrenOf, type Field, itemOf } from '../dictionary/index.js';
import type { TextElement, TextSubject } from '../rule.js';

/** What is done with the texts of one element; `context` is handed down to it. */
export type OnText<With> = (subject: TextSubject, path: string, context: With) => void;
type Visitor<With> = (value: unknown, prefix: string, context: With) => void;
type Prepare<With> = (element: TextElement) => OnText<With>;

function compile<With>(name: string, field: Field, parent: BlockField, path: string, prepare: Prepare<With>): Visitor<With> | undefined {
  if (field.kind === 'text') {
    const onText = prepare({ name, field, parent });
    // One subject per element, whose text changes: none is kept, and 18 a passage need not be made.
    const subject = { text: '', name, field, parent };
    return (value, prefix, context) => {
      if (typeof value !== 'string') return;
      subject.text = value;
      onText(subject, prefix === '' ? path : prefix + path, context);
    };
  }
  if (field.kind === 'list') {
    const [itemName, item] = itemOf(field);
    const visitItem = compile(itemName, item, item, '', prepare);
    return (
      visitItem &&
      ((value, prefix, context) => {
        if (!Array.isArray(value)) return;
        for (const [index, each] of value.entries()) visitItem(each, `${prefix}${path}[${index}].`, context);
      })
    );
  }
  return compileChildren(field, field.kind === 'block' ? field : parent, path === '' ? '' : `${path}.`, prepare);
}

function compileChildren<With>(field: Field, parent: BlockField, base: string, prepare: Prepare<With>): Visitor<With> | undefined {
  const visitors = Object.entries(childrenOf(field)).flatMap(([name, child]) => {
    const visitor = compile(name, child, parent, base + name, prepare);
    return visitor ? [{ name, visitor }] : [];
  });
  if (visitors.length === 0) return undefined;
  return (value, prefix, context) => {
    if (typeof value !== 'object' || value === null) return;
    for (const { name, visitor } of visitors) {
      const child = (value as Record<string, unknown>)[name];
      if (child !== undefined && child !== null) visitor(child, prefix, context);
    }
  };
}

/** A function that visits every text below a block, with its path from the block. `prepare` looks at each element once. */
export function textVisitor<With>(block: BlockField, prepare: Prepare<With>): (value: unknown, context: With) => void {
  const visitor = compileChildren(block, block, '', prepare);
  return (value, context) => visitor?.(value, '', context);
}
