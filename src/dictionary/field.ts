/**
 * The vocabulary in which the norm is written down: one constructor per kind of element.
 * A field says what the official schemas (1.1.2, 1.1.5) and the data dictionary (V22) say, and nothing else;
 * names come from the keys of the blocks, so each is written once.
 */

/** Version of the CDC's schema. 1.1.5 (kit of 30 March 2026) is the current one. */
export type SchemaVersion = '1.1.5' | '1.1.2';
/** What a file asks for. Written in the file since 1.1.5; a 1.1.2 file is a CREATION. */
export type Action = 'CREATION' | 'SUPPRESSION';
/** Wording of the official dictionary. */
export type Obligation = 'obligatoire' | 'obligatoire-sauf-nil' | 'facultatif' | 'sous-condition';
/** What a text is about, for the rules that concern names or places whatever the branch. */
export type Nature = 'nom' | 'prenom' | 'lieu' | 'identifiant' | 'lien' | 'code' | 'libre';
/** Value → French label, in the official order. */
export type Nomenclature = Readonly<Record<string, string>>;

interface Common {
  /** Number in the official dictionary (`5.10`); absent when the dictionary does not describe the element. */
  readonly number?: string;
  readonly label: string;
  readonly definition: string;
  readonly example?: string;
  /** When a conditional element must be filled in, in French. */
  readonly condition?: string;
  /** minOccurs="0" in every version. */
  readonly optional?: true;
  /** minOccurs="0" since 1.1.5, which a SUPPRESSION needs; the dictionary still asks for it in a CREATION. */
  readonly relaxed?: true;
  /** nillable in every version, or since 1.1.5 only. */
  readonly nillable?: true | '1.1.5';
  /** Absent from 1.1.2. */
  readonly since?: '1.1.5';
  /** Only where the wording of the dictionary does not follow from the cardinality. */
  readonly obligation?: Obligation;
}
/** Named type of the official schema; also names the printed interface. */
interface Named {
  readonly type: string;
}

export interface TextField extends Common {
  readonly kind: 'text';
  /** Facets of the schema, in code points. */
  readonly min?: number;
  readonly max?: number;
  readonly length?: number;
  readonly pattern?: string;
  /** What `pattern` asks for, in French. */
  readonly patternLabel?: string;
  /** Length of the dictionary, where it is shorter than the schema's. */
  readonly dictionaryMax?: number;
  /** Values listed by the dictionary that the schema does not enforce. */
  readonly suggested?: Nomenclature;
  readonly nature: Nature;
  /** Never shown in a message nor in a report: the NIR. */
  readonly secret?: true;
}
export interface CodeField extends Common, Named {
  readonly kind: 'code';
  readonly values: Nomenclature;
  /** Default of an empty or absent element. */
  readonly default?: string;
}
export interface IntegerField extends Common {
  readonly kind: 'integer';
  readonly minimum: number;
  readonly maximum: number;
}
export interface BooleanField extends Common {
  readonly kind: 'boolean';
}
export interface DateField extends Common {
  readonly kind: 'date';
}
export interface DateTimeField extends Common {
  readonly kind: 'dateTime';
}
/** Children in any order (`xsd:all`). */
export interface BlockField extends Common, Named {
  readonly kind: 'block';
  readonly children: Fields;
}
/** Exactly one of the children (`xsd:choice`). */
export interface ChoiceField extends Common, Named {
  readonly kind: 'choice';
  readonly children: Fields;
}
/** A container element that repeats one item element; an array in the model. */
export interface ListField extends Common {
  readonly kind: 'list';
  readonly item: Readonly<Record<string, BlockField>>;
  /** May hold no item at all. */
  readonly mayBeEmpty?: true;
}
export type LeafField = TextField | CodeField | IntegerField | BooleanField | DateField | DateTimeField;
export type Field = LeafField | BlockField | ChoiceField | ListField;
export type Kind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

type Spec<F extends Field> = Omit<F, 'kind' | 'label'>;

export const text = (label: string, spec: Omit<Spec<TextField>, 'nature'> & { nature?: Nature }): TextField => ({
  kind: 'text',
  label,
  nature: 'libre',
  ...(spec.length === undefined && spec.pattern === undefined ? { min: 1 } : {}),
  ...spec,
});
export const code = (label: string, spec: Spec<CodeField>): CodeField => ({ kind: 'code', label, ...spec });
export const integer = (label: string, spec: Spec<IntegerField>): IntegerField => ({ kind: 'integer', label, ...spec });
export const boolean = (label: string, spec: Spec<BooleanField>): BooleanField => ({ kind: 'boolean', label, ...spec });
export const date = (label: string, spec: Spec<DateField>): DateField => ({ kind: 'date', label, ...spec });
export const dateTime = (label: string, spec: Spec<DateTimeField>): DateTimeField => ({ kind: 'dateTime', label, ...spec });
export const block = <const C extends Fields>(label: string, spec: Omit<Spec<BlockField>, 'children'>, children: C) =>
  ({ kind: 'block', label, ...spec, children }) as const satisfies BlockField;
export const choice = <const C extends Fields>(label: string, spec: Omit<Spec<ChoiceField>, 'children'>, children: C) =>
  ({ kind: 'choice', label, ...spec, children }) as const satisfies ChoiceField;
export const list = <const I extends Readonly<Record<string, BlockField>>>(label: string, spec: Omit<Spec<ListField>, 'item'>, item: I) =>
  ({ kind: 'list', label, ...spec, item }) as const satisfies ListField;
