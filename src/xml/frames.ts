/** The open elements of a document. Frames are kept and used again, depth by depth: nothing is allocated per element. */
import type { Place } from './lines.js';
import type { NamespaceScope } from './namespaces.js';
import type { Node } from './nodes.js';

export interface Frame {
  /** Undefined inside what the schema does not know: skipped. */
  node: Node | undefined;
  scope: NamespaceScope;
  offset: number;
  /** Place of the start tag, kept outside passages: by the time of a fault its line may have been forgotten. */
  place: Place | undefined;
  /** The block or the list being filled. */
  value: unknown;
  /** For a node with shapes: the values of its children by rank, and the bits of those that are there. */
  slots: unknown[];
  filled: number;
  text: string;
  /** Child last seen. */
  last: Node | undefined;
  /** Bits of the children seen. */
  seen: number;
  /** Items seen of a list. */
  count: number;
  nil: boolean;
  /** Said once per element. */
  contentFault: boolean;
  /** Children whose value is at fault, hence left out. */
  broken: string[];
}

const newFrame = (scope: NamespaceScope): Frame => ({
  node: undefined,
  scope,
  offset: 0,
  place: undefined,
  value: undefined,
  slots: [],
  filled: 0,
  text: '',
  last: undefined,
  seen: 0,
  count: 0,
  nil: false,
  contentFault: false,
  broken: [],
});

export class Frames {
  readonly #frames: Frame[];
  depth = 0;

  constructor(document: Node, scope: NamespaceScope) {
    this.#frames = [{ ...newFrame(scope), node: document, value: {} }];
  }

  get top(): Frame {
    return this.at(this.depth);
  }

  at(depth: number): Frame {
    return this.#frames[depth] as Frame;
  }

  push(node: Node | undefined, scope: NamespaceScope, offset: number): Frame {
    this.depth++;
    let frame = this.#frames[this.depth];
    if (!frame) {
      frame = newFrame(scope);
      this.#frames[this.depth] = frame;
    }
    frame.node = node;
    frame.scope = scope;
    frame.offset = offset;
    frame.place = undefined;
    frame.value = undefined;
    frame.filled = 0;
    frame.text = '';
    frame.last = undefined;
    frame.seen = 0;
    frame.count = 0;
    frame.nil = false;
    frame.contentFault = false;
    if (frame.broken.length > 0) frame.broken = [];
    return frame;
  }

  pop(): Frame {
    const frame = this.top;
    this.depth--;
    return frame;
  }

  /** Path of the element at a depth, from inside the root. */
  path(depth = this.depth): string {
    let path = '';
    for (let at = 2; at <= depth; at++) {
      const { node } = this.at(at);
      if (!node) break;
      path += node.isItem ? `[${this.at(at - 1).count - 1}]` : path === '' ? node.name : `.${node.name}`;
    }
    return path;
  }
}
