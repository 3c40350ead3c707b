/** What may explain that the CDC refused a passage. One cause per file, the file named after the code. */
import type { Suggestion } from '../../diagnostic.js';
import type { Subjects } from '../../rule.js';
import type { CategorieKO } from '../accuse.js';

type Passage = Subjects['passage'];

/** What a passage shows of a cause. */
export interface Trait {
  /** From the passage: `identificationTitulaire.titulaire.prenom1`. */
  readonly path: string;
  /** French sentences, understandable without the path: why this datum is suspected, what to do. */
  readonly raison: string;
  readonly remede: string;
  /** How much this passage shows it, above 0, at most 1: 1, nothing else explains what is written; 0.1, it is merely possible. */
  readonly force: number;
  /** What to write instead, only when unambiguous. */
  readonly suggestion?: Suggestion;
}

/** A check that holds for any passage, for who has only the accusé. */
export type Point = Pick<Trait, 'path' | 'raison' | 'remede'>;

export interface Cause<Code extends string = string> {
  /** Permanent. */
  readonly code: Code;
  /** French, a few words. */
  readonly label: string;
  /** The only category of refusal that it may explain. */
  readonly categorie: CategorieKO;
  /**
   * Above 0, at most 1: how well it explains a refusal when the passage does show it. A judgement, held by the advice of the CDC and
   * the practice of certifiers: no statistic of refusals was ever published.
   */
  readonly poids: number;
  /** What to check when the passage is not at hand, in order. */
  readonly points?: readonly Point[];
  readonly check: (passage: Passage) => Trait | readonly Trait[] | undefined;
}

export const cause = <const Code extends string>(definition: Cause<Code>): Cause<Code> => definition;
