/** Where the elements of the current passage stand, asked for only when a rule finds a fault. */
import type { Node } from './nodes.js';

const INDEX = /\[(\d+)\]/g;

export class PassagePositions {
  // Emptied by the count alone: the arrays keep their room from one passage to the next.
  readonly #nodes: Node[] = [];
  readonly #offsets: number[] = [];
  #count = 0;

  start(): void {
    this.#count = 0;
  }

  note(node: Node, offset: number): void {
    this.#nodes[this.#count] = node;
    this.#offsets[this.#count++] = offset;
  }

  /** Offset of the element at a path from the passage, `resultats[1].niveau`, else of its nearest ancestor that is there. */
  find(path: string): number | undefined {
    for (let way = path; way !== ''; way = way.replace(/\.?[^.[]+$|\[\d+\]$/, '')) {
      const found = this.#find(way);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #find(path: string): number | undefined {
    let from = 0;
    for (const { index, 0: whole, 1: wanted } of path.matchAll(INDEX)) {
      const item = `${path.slice(0, index + whole.length)}`.replace(INDEX, '[]');
      for (let left = Number(wanted); left >= 0; left--) {
        const at = this.#indexOf(item, from);
        if (at === undefined) return undefined;
        from = at + 1;
      }
    }
    // Within its item the search stops at the next one.
    const item = path.replace(INDEX, '[]');
    const at = path.endsWith(']') ? from - 1 : this.#indexOf(item, from);
    return at === undefined ? undefined : this.#offsets[at];
  }

  #indexOf(path: string, from: number): number | undefined {
    const list = path.slice(0, path.lastIndexOf('[]') + 2);
    for (let at = from; at < this.#count; at++) {
      const node = this.#nodes[at] as Node;
      if (node.path === path) return at;
      if (list !== '' && path !== list && node.path === list) return undefined;
    }
    return undefined;
  }
}
