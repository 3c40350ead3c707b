/** The seeded generator of `accrochage/testing`, with what the mutators of documents need besides. */
import { type Random as Base, seeded as base } from '../../src/testing/random.js';

export interface Random extends Base {
  /** True once in `times`. */
  oneIn(times: number): boolean;
  shuffle<T>(items: readonly T[]): T[];
}

export function seeded(seed: number): Random {
  const { int } = base(seed >>> 0);
  return {
    int,
    oneIn: (times) => int(times) === 0,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[int(from.length)] as T;
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let index = shuffled.length - 1; index > 0; index--) {
        const other = int(index + 1);
        [shuffled[index], shuffled[other]] = [shuffled[other] as never, shuffled[index] as never];
      }
      return shuffled;
    },
  };
}
