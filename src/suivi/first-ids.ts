/** How many passages, and the first of them by identifier: the same ones whatever the order in which they come. */
import { compareText } from './facts.js';

export class FirstIds {
  readonly #most: number;
  readonly #ids: string[] = [];
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(id: string): void {
    this.count++;
    const last = this.#ids[this.#most - 1];
    if (last !== undefined && compareText(id, last) >= 0) return;
    this.#ids.push(id);
    this.#ids.sort(compareText);
    if (this.#ids.length > this.#most) this.#ids.pop();
  }

  get ids(): string[] {
    return [...this.#ids];
  }
}
