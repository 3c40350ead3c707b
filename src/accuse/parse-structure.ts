/** The elements of an accusé, by place. Source: section 6 of the facts; what other tools tolerate is tolerated here. */
import type { Accuse, ErreurFichier, PassageKO } from './accuse.js';

type HeaderField = 'nomFichier' | 'idFlux' | 'idTraitement';
/** `codeErreur` is no field of a passage: the sentence beside it says all, and where there is no sentence a diagnostic shows the code. */
export type FieldName = HeaderField | Exclude<keyof PassageKO, 'categorie'> | keyof ErreurFichier | 'codeErreur';

export interface Structure {
  readonly name: string;
  /** By local name in small letters: the portal writes `PassagesOK`, other tools `passagesOK`. */
  readonly children: ReadonlyMap<string, Structure>;
  /** What ends with the element. */
  readonly item?: 'ok' | 'ko' | 'erreur';
  /** The field that the text directly inside is the value of. */
  readonly text?: FieldName;
}

const element = (name: string, children: readonly Structure[], more: Pick<Structure, 'item' | 'text'> = {}): Structure => ({
  name,
  children: new Map(children.map((child) => [child.name.toLowerCase(), child])),
  ...more,
});
const value = (name: FieldName, more: Pick<Structure, 'item'> = {}): Structure => element(name, [], { text: name, ...more });

export const HEADER = ['nomFichier', 'idFlux', 'idTraitement'] as const satisfies readonly (HeaderField & keyof Accuse)[];

const erreur = element('erreur', [value('type'), value('message'), value('ligne'), value('colonne')], { item: 'erreur', text: 'message' });

export const RAPPORT = element('rapport', [
  ...HEADER.map((name) => value(name)),
  element('PassagesOK', [value('idTechnique', { item: 'ok' }), element('passage', [value('idTechnique')], { item: 'ok' })]),
  element('PassagesKO', [
    element('passage', [value('idTechnique'), value('messageErreur'), value('codeErreur')], { item: 'ko' }),
    value('idTechnique', { item: 'ko' }),
  ]),
  element('erreurs', [erreur]),
  erreur,
]);

/** The name without its prefix, in small letters. */
export const localName = (written: string): string => written.slice(written.lastIndexOf(':') + 1).toLowerCase();
