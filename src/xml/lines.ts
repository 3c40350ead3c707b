/** From an offset to a line and a column, kept for the recent part of the text only. */

/** Line and column, from 1, in characters. */
export interface Place {
  line: number;
  column: number;
}

export class Lines {
  /** Offsets of the line feeds that are still of use. */
  #feeds: number[] = [];
  /** Line feeds forgotten, and the offset of the last of them. */
  #forgotten = 0;
  #lastForgotten = -1;

  /** Notes the line feeds of a chunk that starts at `offset`. */
  add(text: string, offset: number): void {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#feeds.push(offset + at);
  }

  /** Forgets what lies before an offset that will not be asked for any more. */
  forget(offset: number): void {
    const count = this.#countBefore(offset);
    if (count === 0) return;
    this.#lastForgotten = this.#feeds[count - 1] as number;
    this.#forgotten += count;
    this.#feeds = this.#feeds.slice(count);
  }

  /** Line and column, both from 1, of a character not yet forgotten. */
  at(offset: number): Place {
    const count = this.#countBefore(offset);
    const feed = count > 0 ? (this.#feeds[count - 1] as number) : this.#lastForgotten;
    return { line: this.#forgotten + count + 1, column: offset - feed };
  }

  #countBefore(offset: number): number {
    let [low, high] = [0, this.#feeds.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#feeds[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
