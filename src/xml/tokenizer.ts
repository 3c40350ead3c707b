/**
 * A strict, non-validating XML 1.0 reader, fed by chunks of text.
 *
 * It refuses DOCTYPE, hence every entity but the predefined five; depth and lengths are bounded. Measured on 488 MB beside
 * `xmllint --stream --schema`, a general reader (saxes) leaves no time for the checks; this one does because the tags that it
 * has already seen, and the end tag that it expects, are compared whole.
 */
import { forbiddenCharacter } from './characters.js';
import { illFormed, overLimit, XmlFault } from './fault.js';
import { isName, refuseForbidden, resolveReferences } from './names.js';
import { type Attribute, readStartTag, tagEnd } from './tags.js';
import type { ExpectedTag } from './written.js';

export interface TokenHandler {
  /** The start tag that comes next in most files, if there is a guess: lets it be compared whole. */
  readonly expected: ExpectedTag | undefined;
  /** Blanks mean nothing where the reading stands: they need not be told. */
  readonly ignoresBlanks: boolean;
  /** A whole element without attributes that holds nothing but text: stands for `open`, `text` and `close`. */
  leaf(name: string, text: string, offset: number): void;
  /** The expected element, empty and declared nil. */
  nil(name: string, offset: number): void;
  open(name: string, attributes: readonly Attribute[], offset: number): void;
  /** A piece of text; a text may come in several. `cdata` tells a CDATA section. */
  text(piece: string, cdata: boolean, offset: number): void;
  close(): void;
  /** `version` of the XML declaration. */
  declaration(version: string): void;
}

/** No conforming deposit comes near: 12 levels, 255 characters. */
const MAX_DEPTH = 100;
const MAX_TOKEN = 1024 * 1024;
/** Ten thousand namespaces in one tag, at each level, would be paid for level by level. */
const MAX_TAG = 64 * 1024;
/** Tags known to be names, compared whole; bounded, for a hostile file could hold any number. */
const MAX_KNOWN = 1000;
const NO_ATTRIBUTE: readonly Attribute[] = [];
const LT = 0x3c;
const GT = 0x3e;
const [BANG, SLASH, QUESTION] = [0x21, 0x2f, 0x3f];
const UNUSUAL = /[&\]\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
const BLANKS = /[ \t\n]+(?=<)/y;
// A carriage return can only come from a reference.
const BLANK = /^[ \t\n\r]*$/;
const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(["'])(1\.[0-9]+)\1(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(["'])[A-Za-z][A-Za-z0-9._-]*\3)?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(["'])(?:yes|no)\4)?[ \t\n]*\?>$/;

export const isBlank = (text: string): boolean => BLANK.test(text);

export class Tokenizer {
  readonly #handler: TokenHandler;
  readonly #open: string[] = [];
  readonly #known = new Set<string>();
  #text = '';
  /** Offset of the first character of `#text` in the document. */
  #base = 0;
  #rootSeen = false;

  constructor(handler: TokenHandler) {
    this.#handler = handler;
  }

  /** Line ends must already be line feeds, and no chunk may end inside a surrogate pair. */
  push(chunk: string): void {
    this.#text = this.#text === '' ? chunk : this.#text + chunk;
    this.#run(false);
  }

  end(): void {
    this.#run(true);
    const last = this.#open.at(-1);
    if (last !== undefined) throw illFormed(`le fichier s'arrête avant la fin : la balise <${last}> n'est pas fermée`, this.offset);
    if (this.#text !== '') throw illFormed("le fichier s'arrête au milieu d'une balise", this.#base);
    if (!this.#rootSeen) throw illFormed('le fichier ne contient aucune balise', this.#base);
  }

  /** Offset of the end of what was given. */
  get offset(): number {
    return this.#base + this.#text.length;
  }

  #run(final: boolean): void {
    const text = this.#text;
    let at = 0;
    while (at < text.length) {
      let next: number;
      if (text.charCodeAt(at) === LT) {
        next = this.#markup(text, at);
        if (next < 0) {
          if (text.length - at > MAX_TOKEN)
            throw overLimit('une balise, un commentaire ou une section dépasse un million de caractères', this.#base + at);
          break;
        }
      } else {
        next = this.#blanks(text, at);
        if (next > at) {
          at = next;
          continue;
        }
        next = text.indexOf('<', at);
        if (next < 0) next = final ? text.length : this.#textEnd(text, at);
        if (next === at) break;
        this.#characters(text.slice(at, next), this.#base + at);
      }
      at = next;
    }
    this.#text = at === text.length ? '' : text.slice(at);
    this.#base += at;
  }

  /** The end of the blanks between two tags, where they mean nothing. */
  #blanks(text: string, at: number): number {
    if (text.charCodeAt(at) > 0x20 || this.#open.length === 0 || !this.#handler.ignoresBlanks) return at;
    BLANKS.lastIndex = at;
    return BLANKS.test(text) ? BLANKS.lastIndex : at;
  }

  /** Where a text that goes on in the next chunk may be cut: not inside a reference nor inside `]]>`. */
  #textEnd(text: string, start: number): number {
    const ampersand = text.lastIndexOf('&');
    if (ampersand >= start && text.indexOf(';', ampersand) < 0) {
      if (text.length - ampersand > MAX_TOKEN) throw overLimit('une référence dépasse un million de caractères', this.#base + ampersand);
      return ampersand;
    }
    let end = text.length;
    while (end > start && end > text.length - 2 && text.charCodeAt(end - 1) === 0x5d) end--;
    return end;
  }

  #characters(raw: string, offset: number): void {
    let text = raw;
    if (UNUSUAL.test(raw)) {
      const end = raw.indexOf(']]>');
      if (end >= 0) throw illFormed('« ]]> » se trouve dans un texte (écrivez ]]&gt;)', offset + end);
      const forbidden = forbiddenCharacter(raw);
      if (forbidden) throw illFormed('un caractère invisible que le XML interdit se trouve dans un texte', offset + forbidden.index);
      text = resolveReferences(raw, offset);
    }
    if (this.#open.length > 0) this.#handler.text(text, false, offset);
    else if (!isBlank(raw))
      throw illFormed(this.#rootSeen ? 'du texte suit la fin du document' : 'du texte précède la première balise', offset);
  }

  /** Reads the markup at `at`; returns its end, or -1 when it has not all come. */
  #markup(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case SLASH:
        return this.#endTag(text, at);
      case BANG:
        return this.#declarationOrComment(text, at);
      case QUESTION:
        return this.#instruction(text, at);
      default:
        return this.#startTag(text, at);
    }
  }

  #startTag(text: string, at: number): number {
    const { expected } = this.#handler;
    if (expected) {
      const { pattern, name } = expected;
      pattern.lastIndex = at;
      if (pattern.test(text)) {
        const end = pattern.lastIndex;
        if (!expected.isLeaf) this.#opened(name, NO_ATTRIBUTE, at);
        else if (text.charCodeAt(end - 2) === SLASH) this.#handler.nil(name, this.#base + at);
        else this.#handler.leaf(name, text.slice(at + name.length + 2, end - name.length - 3), this.#base + at);
        return end;
      }
    }
    const close = text.indexOf('>', at);
    const whole = close < 0 ? '' : text.slice(at + 1, close);
    if (this.#known.has(whole)) return this.#bare(text, at, whole);
    const end = tagEnd(text, at, this.#base + at);
    if (end < 0) return -1;
    if (end - at > MAX_TAG) throw overLimit(`une balise dépasse ${MAX_TAG} caractères`, this.#base + at);
    const { name, attributes, selfClosing } = readStartTag(text.slice(at + 1, end), this.#base + at);
    if (whole === name && this.#known.size < MAX_KNOWN) this.#known.add(name);
    this.#opened(name, attributes, at);
    if (selfClosing) this.#closed();
    return end + 1;
  }

  /** An element without attributes, whose name is known: taken whole when it holds only text and all of it is there. */
  #bare(text: string, at: number, name: string): number {
    const inside = at + name.length + 2;
    const end = text.indexOf('<', inside);
    const after = end + 2 + name.length;
    if (
      end > 0 &&
      this.#open.length > 0 &&
      text.charCodeAt(after) === GT &&
      text.charCodeAt(end + 1) === SLASH &&
      text.startsWith(name, end + 2)
    ) {
      const content = text.slice(inside, end);
      if (!UNUSUAL.test(content)) {
        this.#handler.leaf(name, content, this.#base + at);
        return after + 1;
      }
    }
    this.#opened(name, NO_ATTRIBUTE, at);
    return inside;
  }

  #opened(name: string, attributes: readonly Attribute[], at: number): void {
    if (this.#open.length === 0) {
      if (this.#rootSeen) throw illFormed(`une seconde balise, <${name}>, suit la fin du document`, this.#base + at);
      this.#rootSeen = true;
    } else if (this.#open.length >= MAX_DEPTH)
      throw overLimit(`les balises sont imbriquées sur plus de ${MAX_DEPTH} niveaux`, this.#base + at);
    this.#open.push(name);
    this.#handler.open(name, attributes, this.#base + at);
  }

  #closed(): void {
    this.#open.pop();
    this.#handler.close();
  }

  #endTag(text: string, at: number): number {
    const expected = this.#open[this.#open.length - 1];
    if (expected !== undefined) {
      const end = at + 2 + expected.length;
      if (text.charCodeAt(end) === GT && text.startsWith(expected, at + 2)) {
        this.#closed();
        return end + 1;
      }
    }
    const close = text.indexOf('>', at);
    if (close < 0) return -1;
    const name = text.slice(at + 2, close).replace(/[ \t\n]+$/, '');
    if (name !== expected)
      throw illFormed(
        expected === undefined
          ? `la balise </${name.slice(0, 80)}> ne ferme rien`
          : `la balise </${name.slice(0, 80)}> se trouve là où </${expected}> est attendue`,
        this.#base + at,
      );
    this.#closed();
    return close + 1;
  }

  #declarationOrComment(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return this.#comment(text, at);
    if (text.startsWith('<![CDATA[', at)) return this.#cdata(text, at);
    if (text.startsWith('<!DOCTYPE', at)) throw new XmlFault({ code: 'doctype-interdit', params: {} }, this.#base + at);
    const begun = text.slice(at, at + 9);
    if (['<!--', '<![CDATA[', '<!DOCTYPE'].some((start) => start.startsWith(begun))) return -1;
    throw illFormed('« <! » n’ouvre ni commentaire ni section CDATA', this.#base + at);
  }

  #comment(text: string, at: number): number {
    const dashes = text.indexOf('--', at + 4);
    if (dashes < 0 || dashes + 2 >= text.length) return -1;
    if (text.charCodeAt(dashes + 2) !== GT) throw illFormed('un commentaire contient « -- »', this.#base + dashes);
    refuseForbidden(text.slice(at + 4, dashes), this.#base + at + 4);
    return dashes + 3;
  }

  #cdata(text: string, at: number): number {
    if (this.#open.length === 0) throw illFormed('une section CDATA se trouve hors de la balise racine', this.#base + at);
    const end = text.indexOf(']]>', at + 9);
    if (end < 0) return -1;
    const content = text.slice(at + 9, end);
    refuseForbidden(content, this.#base + at + 9);
    this.#handler.text(content, true, this.#base + at);
    return end + 3;
  }

  #instruction(text: string, at: number): number {
    const end = text.indexOf('?>', at + 2);
    if (end < 0) return -1;
    const whole = text.slice(at, end + 2);
    const target = /^<\?([^ \t\n?]*)/.exec(whole)?.[1] ?? '';
    if (target.toLowerCase() === 'xml') this.#xmlDeclaration(whole, at);
    else if (!isName(target) || !/^<\?[^ \t\n?]+(?:[ \t\n]|\?>$)/.test(whole))
      throw illFormed("une instruction « <? » n'a pas de nom valable", this.#base + at);
    else refuseForbidden(whole, this.#base + at);
    return end + 2;
  }

  #xmlDeclaration(whole: string, at: number): void {
    const version = DECLARATION.exec(whole)?.[2];
    if (this.#base + at !== 0) throw illFormed("la déclaration « <?xml » n'est pas au tout début du fichier", this.#base + at);
    if (version === undefined)
      throw illFormed('la déclaration « <?xml … ?> » est mal écrite ; attendu : <?xml version="1.0" encoding="UTF-8"?>', 0);
    this.#handler.declaration(version);
  }
}
