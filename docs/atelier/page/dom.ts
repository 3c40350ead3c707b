/** Elements, made in one expression. Texts are always texts: nothing of a file is ever read as HTML. */

type Child = Node | string | number | false | null | undefined | readonly Child[];
type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void) | undefined>>;

/** French signs stay on the line of their word. */
const unbroken = (text: string): string => text.replace(/« /g, '«\u00A0').replace(/ ([»:;?!])/g, '\u00A0$1');

function append(parent: Node, child: Child): void {
  if (child === false || child === null || child === undefined) return;
  if (Array.isArray(child)) for (const each of child) append(parent, each);
  else parent.appendChild(child instanceof Node ? child : document.createTextNode(unbroken(String(child))));
}

/** `el('p', { class: 'note', onclick: f }, 'texte')`; an attribute that is `false` or absent is left out, `true` is bare. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) append(element, child);
  return element;
}

export const button = (label: Child, onclick: () => void, attributes: Attributes = {}): HTMLButtonElement =>
  el('button', { type: 'button', class: 'bouton', onclick, ...attributes }, label);

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found as T;
}

export function replace(parent: Element, ...children: Child[]): void {
  parent.replaceChildren();
  for (const child of children) append(parent, child);
}

/** Asks for files: the input is made anew, so that the same file can be chosen twice. */
export function chooseFiles({ accept, multiple = false }: { accept: string; multiple?: boolean }, take: (files: File[]) => void): void {
  const input = el('input', { type: 'file', accept, multiple });
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}
