/** The dictionary compiled for reading: one node per element and place, with its children by name. */
import type { Fault } from '../diagnostic.js';
import {
  certification,
  childrenOf,
  exists,
  type Field,
  flux,
  identifiantNational,
  isLeaf,
  isNillable,
  isRequired,
  itemOf,
  NAMESPACE,
  passageCertification,
  type SchemaVersion,
} from '../dictionary/index.js';
import { compileLexical, type LeafValue } from './lexical.js';
import { type QualifiedName, XSD } from './namespaces.js';
import { MANY_KEYS, Shapes } from './shapes.js';

/** Nodes that the reading of a document turns upon. */
export type Role = 'flux' | 'certifications' | 'certification' | 'passages' | 'passage';

export interface Node {
  /** Number of the node in its schema. */
  readonly id: number;
  readonly name: string;
  readonly field: Field;
  readonly children: ReadonlyMap<string, Node>;
  /** The children in the order of the schema, which most files follow. */
  readonly order: readonly Node[];
  /** Rank of the node among its siblings. */
  readonly rank: number;
  /** Bit of the node among its siblings. */
  readonly bit: number;
  /** Bits of the children that must be there. */
  readonly required: number;
  readonly nillable: boolean;
  /** The items of a list have no bit: they may repeat. */
  readonly isItem: boolean;
  readonly isLeaf: boolean;
  readonly isBlock: boolean;
  readonly isChoice: boolean;
  /** For a block of many children: its value is built once they are known. The others are filled in as they come. */
  readonly shapes: Shapes | undefined;
  /** Reads the text of a leaf. */
  readonly read: ((text: string) => LeafValue | Fault) | undefined;
  /** The one type that xsi:type may name; anonymous types have none. */
  readonly type: QualifiedName | undefined;
  /** Path without the indexes, from the nearest passage or from the root: `niveauNumeriqueEuropeen.resultats[].niveau`. */
  readonly path: string;
  /** Depth of the element in the document; 1 for the root. */
  readonly depth: number;
  readonly role: Role | undefined;
}

const typeOf = (field: Field): QualifiedName | undefined => {
  if ('type' in field) return { uri: NAMESPACE, local: field.type };
  return field.kind === 'boolean' ? { uri: XSD, local: 'boolean' } : undefined;
};

function roleOf(field: Field): Role | undefined {
  if (field === flux) return 'flux';
  if (field === certification) return 'certification';
  if (field === passageCertification) return 'passage';
  if (field.kind !== 'list') return undefined;
  const [, item] = itemOf(field);
  return item === certification ? 'certifications' : item === passageCertification ? 'passages' : undefined;
}

function compile(root: Fields, schema: SchemaVersion): Node {
  let id = 0;
  const make = (name: string, field: Field, index: number, parent: { path: string; isList: boolean; depth: number }): Node => {
    const isItem = parent.isList;
    const path = isItem ? `${parent.path}[]` : parent.path === '' ? name : `${parent.path}.${name}`;
    // Paths start again at the passage, whose diagnostics are relative to it.
    const inside = {
      path: field === passageCertification || field === flux ? '' : path,
      isList: field.kind === 'list',
      depth: parent.depth + 1,
    };
    const children = Object.entries(childrenOf(field))
      .filter(([, child]) => exists(child, schema))
      .map(([childName, child], at) => make(childName, child, at, inside));
    const isChoiceOrList = field.kind === 'choice' || field.kind === 'list';
    return {
      id: id++,
      name,
      field,
      children: new Map(children.map((child) => [child.name, child])),
      order: children,
      rank: index,
      bit: 1 << index,
      required: isChoiceOrList ? 0 : children.reduce((bits, child) => (isRequired(child.field, schema) ? bits | child.bit : bits), 0),
      nillable: isNillable(field, schema),
      isItem,
      isLeaf: isLeaf(field),
      isBlock: field.kind === 'block',
      isChoice: field.kind === 'choice',
      shapes: field.kind === 'block' && children.length > MANY_KEYS ? new Shapes(children.map((child) => child.name)) : undefined,
      read: isLeaf(field) ? compileLexical(name, field) : undefined,
      type: typeOf(field),
      path,
      depth: parent.depth + 1,
      role: roleOf(field),
    };
  };
  const document: Field = { kind: 'choice', type: '', label: 'Document', definition: '', children: root };
  return make('', document, 0, { path: '', isList: false, depth: -1 });
}

type Fields = Readonly<Record<string, Field>>;

const documents = new Map<SchemaVersion, Node>();

/** The node above the root: its children are the elements that a document may start with. */
export function documentNode(schema: SchemaVersion): Node {
  const known = documents.get(schema);
  if (known) return known;
  // nomNaissance became a global element in 1.1.5: a document may start with it and be valid.
  const { nomNaissance } = identifiantNational.children;
  const made = compile(schema === '1.1.5' ? { flux, nomNaissance } : { flux }, schema);
  documents.set(schema, made);
  return made;
}
