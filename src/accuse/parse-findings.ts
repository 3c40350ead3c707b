/** What an accusé has said so far: its header, its counts, the identifiers seen; tells each passage as it ends. */
import { Fingerprints } from '../engine/fingerprints.js';
import { overLimit } from '../xml/fault.js';
import type { Lines } from '../xml/lines.js';
import type { Accuse } from './accuse.js';
import type { AccuseEvent } from './events.js';
import { Categories, erreurFichier, type ItemPlace, passageKO } from './parse-items.js';
import { Remarks } from './parse-remarks.js';
import { type FieldName, HEADER, type Structure } from './parse-structure.js';

type Item = NonNullable<Structure['item']>;

const PATHS: Readonly<Record<Item, keyof Accuse>> = { ok: 'passagesOK', ko: 'passagesKO', erreur: 'erreurs' };
const LISTE = { ok: 'acceptés', ko: 'refusés' } as const;
/** No sentence comes near; an endless one would fill the memory. */
export const MAX_TEXT = 1024 * 1024;
/** Of these none may be lost: a second one is put below the first. */
const SENTENCES: ReadonlySet<FieldName> = new Set(['messageErreur', 'message']);

export class Findings {
  readonly remarks: Remarks;
  readonly #emit: (event: AccuseEvent) => void;
  readonly #header = new Map<FieldName, string>();
  readonly #counts: Record<Item, number> = { ok: 0, ko: 0, erreur: 0 };
  readonly #identifiers = new Fingerprints();
  readonly #categories = new Categories();
  #item: { readonly fields: Map<FieldName, string>; readonly offset: number } | undefined;
  #headerSaid = false;

  constructor(lines: Lines, emit: (event: AccuseEvent) => void) {
    this.#emit = emit;
    this.remarks = new Remarks(lines, (diagnostic) => emit({ type: 'diagnostic', diagnostic }));
  }

  /** Where the item being read begins. */
  get itemOffset(): number | undefined {
    return this.#item?.offset;
  }

  begin(offset: number): void {
    this.#item = { fields: new Map(), offset };
  }

  give(name: FieldName, value: string, offset: number): void {
    const fields = this.#item?.fields ?? this.#header;
    const before = fields.get(name);
    if (before === undefined) fields.set(name, value);
    else if (SENTENCES.has(name)) {
      if (before.length + value.length > MAX_TEXT) throw overLimit('un texte dépasse un million de caractères', offset);
      fields.set(name, `${before}\n${value}`);
      this.remarks.say('accuse-messages-multiples', { name }, { offset });
    } else this.remarks.say('accuse-element-en-double', { name, value }, { path: this.#item ? '' : name, offset });
  }

  finish(item: Item): void {
    if (!this.#item) return;
    const { fields, offset } = this.#item;
    const place: ItemPlace = { path: `${PATHS[item]}[${this.#counts[item]}]`, offset };
    if (!this.#headerSaid) this.#sayHeader();
    if (item === 'erreur') this.#emit({ type: 'erreur', erreur: erreurFichier(fields, place, this.remarks) });
    else if (item === 'ko') this.#emit({ type: 'ko', passage: passageKO(fields, place, this.#categories, this.remarks) });
    else if (!this.#ok(fields.get('idTechnique'), offset)) return;
    this.#counts[item]++;
    if (item !== 'erreur') this.#identify(item, fields.get('idTechnique'), place);
    this.#item = undefined;
  }

  /** The document has ended: what it lacks, then the verdict. */
  end(): void {
    const { ok, ko, erreur } = this.#counts;
    const passages = ok + ko;
    const verdict = erreur > 0 && passages === 0 ? 'rejete' : 'traite';
    for (const name of HEADER) {
      // A file rejected before it was read has no idFlux.
      if (this.#header.has(name) || (name === 'idFlux' && verdict === 'rejete')) continue;
      this.remarks.say('accuse-incomplet', { name }, { path: name });
    }
    if (erreur > 0 && passages > 0) this.remarks.say('accuse-contradictoire', {});
    if (erreur + passages === 0) this.remarks.say('accuse-sans-resultat', {});
    this.remarks.end();
    this.#sayHeader(verdict);
  }

  #ok(idTechnique: string | undefined, offset: number): boolean {
    if (idTechnique === undefined) {
      this.remarks.say('accuse-element-incomplet', { kind: 'un passage accepté', names: ['idTechnique'] }, { path: PATHS.ok, offset });
      this.#item = undefined;
      return false;
    }
    this.#emit({ type: 'ok', idTechnique });
    return true;
  }

  #identify(item: 'ok' | 'ko', idTechnique: string | undefined, place: ItemPlace): void {
    if (idTechnique === undefined) return;
    const first = this.#identifiers.remember(idTechnique, item === 'ok' ? 0 : 1);
    if (first === undefined) return;
    if ((first === 0) === (item === 'ok'))
      this.remarks.say('accuse-passage-en-double', { idTechnique, liste: LISTE[item] }, { ...place, idTechnique });
    else this.remarks.say('accuse-passage-contradictoire', { idTechnique }, { ...place, idTechnique });
  }

  #sayHeader(verdict?: Accuse['verdict']): void {
    this.#headerSaid = true;
    const value = (name: (typeof HEADER)[number]): string | null => this.#header.get(name) ?? null;
    this.#emit({
      type: 'entete',
      ...(verdict && { verdict }),
      nomFichier: value('nomFichier'),
      idFlux: value('idFlux'),
      idTraitement: value('idTraitement'),
    });
  }
}
