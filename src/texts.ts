/** Visits the texts of a value, as the dictionary places them. Compiled once per block into closures. */
import { type BlockField, childrenOf, type Field, itemOf } from './dictionary/index.js';
import type { TextSubject } from './rule.js';

type Visit = (subject: TextSubject, path: string) => void;
type Visitor = (value: unknown, prefix: string, visit: Visit) => void;

function compile(name: string, field: Field, parent: BlockField, path: string): Visitor | undefined {
  if (field.kind === 'text') {
    // One subject per element, whose text changes: none is kept, and 18 a passage need not be made.
    const subject = { text: '', name, field, parent };
    return (value, prefix, visit) => {
      if (typeof value !== 'string') return;
      subject.text = value;
      visit(subject, prefix === '' ? path : prefix + path);
    };
  }
  if (field.kind === 'list') {
    const [itemName, item] = itemOf(field);
    const visitItem = compile(itemName, item, item, '');
    return (
      visitItem &&
      ((value, prefix, visit) => {
        if (!Array.isArray(value)) return;
        for (const [index, each] of value.entries()) visitItem(each, `${prefix}${path}[${index}].`, visit);
      })
    );
  }
  return compileChildren(field, field.kind === 'block' ? field : parent, path === '' ? '' : `${path}.`);
}

function compileChildren(field: Field, parent: BlockField, base: string): Visitor | undefined {
  const visitors = Object.entries(childrenOf(field)).flatMap(([name, child]) => {
    const visitor = compile(name, child, parent, base + name);
    return visitor ? [[name, visitor] as const] : [];
  });
  if (visitors.length === 0) return undefined;
  return (value, prefix, visit) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, visitor] of visitors) {
      const child = (value as Record<string, unknown>)[name];
      if (child !== undefined && child !== null) visitor(child, prefix, visit);
    }
  };
}

/** A function that visits every text below a block, with its path from the block. */
export function textVisitor(block: BlockField): (value: unknown, visit: Visit) => void {
  const visitor = compileChildren(block, block, '');
  return (value, visit) => visitor?.(value, '', visit);
}
