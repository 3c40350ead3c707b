/** Prints a tree as bytes, plainly or with the liberties that the syntax leaves: prefixes, quotes, references, CDATA, encodings. */
import { concat, ENCODINGS, type Encoding, UTF8 } from './encode.js';
import { type Random, seeded } from './random.js';
import { isElement, type XmlAttribute, type XmlElement } from './xml-tree.js';

const BLANKS = [' ', '\n', '\t', '  ', ' \r\n '];
const PREFIXES = ['cpf', '', 'a', '_', 'x-1.z', 'XML', 'ns0', 'ƒé'];
const BETWEEN = ['', '\n', '<!-- x -->', '<?cible x?>', '\n<?xml-model href="m"?>\n', ' \t\r\n'];

/** The liberties that one document takes. */
interface Style {
  readonly encoding: Encoding;
  readonly has: (liberty: Liberty) => boolean;
  readonly random: Random;
}
const LIBERTY = ['prefixes', 'quotes', 'tags', 'references', 'cdata', 'interruptions', 'long-empty', 'encoding', 'around'] as const;
type Liberty = (typeof LIBERTY)[number];

/** Prefix → namespace, as in scope. */
type Scope = ReadonlyMap<string, string>;

const reference = (character: string, { random }: Style): string => {
  const code = character.codePointAt(0) ?? 0;
  return random.pick([`&#${code};`, `&#x${code.toString(16)};`, `&#x${code.toString(16).toUpperCase().padStart(6, '0')};`, `&#0${code};`]);
};

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escapeCharacters(text: string, style: Style, always: string): string {
  const { encoding, has, random } = style;
  return [...text]
    .map((character) => {
      if (character === '\r' || always.includes(character) || !encoding.holds(character))
        return has('references') || !NAMED[character]
          ? (random.oneIn(2) && NAMED[character]) || reference(character, style)
          : NAMED[character];
      return has('references') && random.oneIn(8) ? (NAMED[character] ?? reference(character, style)) : character;
    })
    .join('');
}

function printText(text: string, style: Style): string {
  const { encoding, has, random } = style;
  if (!has('cdata') && !has('interruptions')) return escapeCharacters(text, style, '&<>');
  const characters = [...text];
  let printed = '';
  do {
    const piece = characters.splice(0, 1 + random.int(12)).join('');
    // CDATA can hold neither its own end, nor what line-end handling or the encoding would change.
    const fits = !/[\r\]]/.test(piece) && [...piece].every(encoding.holds);
    printed += has('cdata') && fits && random.oneIn(2) ? `<![CDATA[${piece}]]>` : escapeCharacters(piece, style, '&<>');
    if (has('interruptions') && random.oneIn(3)) printed += random.pick(['<!-- > -->', '<?x ]]>?>', '<!---->']);
  } while (characters.length > 0);
  return printed;
}

/** Resolves namespaces to prefixes on one element, declaring what is missing. */
function namer(outer: Scope, style: Style) {
  const { has, random } = style;
  const scope = new Map(outer);
  const declared: [prefix: string, namespace: string][] = [];
  const used = new Set<string>();
  const declare = (prefix: string, namespace: string): string => {
    scope.set(prefix, namespace);
    declared.push([prefix, namespace]);
    return prefix;
  };
  const find = (namespace: string, mayBeDefault: boolean): string => {
    if (namespace === '') return scope.get('') ? declare('', '') : '';
    const known = [...scope].filter(([prefix, bound]) => bound === namespace && (mayBeDefault || prefix !== '')).map(([prefix]) => prefix);
    const [first] = known;
    if (first !== undefined && !(has('prefixes') && random.oneIn(6))) return first;
    const free = PREFIXES.filter(
      (prefix) => !used.has(prefix) && [...prefix].every(style.encoding.holds) && (mayBeDefault || prefix !== '') && !scope.has(prefix),
    );
    return free.length === 0
      ? (first ?? declare(`p${scope.size}`, namespace))
      : declare(has('prefixes') ? random.pick(free) : (free[0] ?? ''), namespace);
  };
  const prefixOf = (namespace: string, mayBeDefault: boolean): string => {
    const prefix = find(namespace, mayBeDefault);
    used.add(prefix);
    return prefix;
  };
  const nameOf = (namespace: string, name: string, mayBeDefault: boolean): string => {
    const prefix = prefixOf(namespace, mayBeDefault);
    return prefix === '' ? name : `${prefix}:${name}`;
  };
  return { scope, declared, nameOf };
}

function printElement(node: XmlElement, outer: Scope, style: Style): string {
  const { has, random } = style;
  const blank = (): string => (has('tags') && random.oneIn(2) ? random.pick(BLANKS) : '');
  const assign = (name: string, value: string): string => {
    const quote = has('quotes') && random.oneIn(2) ? "'" : '"';
    const equals = has('tags') && random.oneIn(3) ? ' = ' : '=';
    return `${random.oneIn(4) ? blank() : ''} ${name}${equals}${quote}${escapeCharacters(value, style, `&<${quote}\n\t`)}${quote}`;
  };
  const { scope, declared, nameOf } = namer(outer, style);
  const name = nameOf(node.namespace, node.name, true);
  const attributes = node.attributes.map((each: XmlAttribute) => {
    const value = each.qname === undefined ? each.value : nameOf(each.qname, each.value, true);
    return assign(each.namespace === '' ? each.name : nameOf(each.namespace, each.name, false), value);
  });
  const declarations = declared.map(([prefix, namespace]) => assign(prefix === '' ? 'xmlns' : `xmlns:${prefix}`, namespace));
  const all = has('tags') ? random.shuffle([...declarations, ...attributes]) : [...declarations, ...attributes];
  const content = node.children
    .map((child) => (isElement(child) ? printElement(child, scope, style) : 'raw' in child ? child.raw : printText(child.text, style)))
    .join('');
  const start = `<${name}${all.join('')}${blank()}`;
  return content === '' && !(has('long-empty') && random.oneIn(2)) ? `${start}/>` : `${start}>${content}</${name}${blank()}>`;
}

function declaration({ encoding, has, random }: Style): string {
  const quote = has('quotes') ? "'" : '"';
  const written = (name: string, value: string): string => ` ${name}=${quote}${value}${quote}`;
  if (!encoding.mustBeDeclared && has('encoding') && random.oneIn(4)) return '';
  const name = encoding.mustBeDeclared || !random.oneIn(4) ? written('encoding', encoding.name) : '';
  const standalone = has('encoding') && random.oneIn(3) ? written('standalone', random.pick(['yes', 'no'])) : '';
  return `<?xml${written('version', '1.0')}${name}${standalone}${has('tags') ? ' ' : ''}?>`;
}

/** The document in its plainest form, or with the liberties drawn by `random`. */
export function printXml(root: XmlElement, random?: Random): { bytes: Uint8Array; taken: readonly string[] } {
  const taken = random ? random.shuffle(LIBERTY).slice(0, random.int(5)) : [];
  const draw = random ?? seeded(0);
  const has = (liberty: Liberty): boolean => taken.includes(liberty);
  const encoding = has('encoding') ? draw.pick(ENCODINGS) : UTF8;
  const style: Style = { encoding, has, random: draw };
  const misc = (): string => (has('around') ? draw.pick(BETWEEN) : '\n');
  const document = declaration(style) + misc() + printElement(root, new Map(), style) + misc();
  return { bytes: concat(encoding.bom, encoding.encode(document)), taken: has('encoding') ? [...taken, encoding.name] : taken };
}
