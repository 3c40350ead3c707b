/** Names as the JDK writes them: `cpf:sexe`, `{"urn:…":sexe}`, `{"urn:…":sexe, "urn:…":prenom1}`. */

export interface QName {
  readonly local: string;
  /** Empty: in no namespace. Undefined: the sentence gives a prefix only. */
  readonly namespace: string | undefined;
}

const EXPANDED = /^\{"([^"]*)":(.*)\}$/s;
const EACH = /(?:"([^"]*)":)?([^\s,{}"]+)/g;

/** Only where the JDK expands the names is a bare one in no namespace. */
export function qnameOf(written: string, { expands = false } = {}): QName {
  const [, namespace, name] = EXPANDED.exec(written) ?? [];
  if (name !== undefined) return { local: name, namespace };
  const colon = written.lastIndexOf(':');
  return { local: written.slice(colon + 1), namespace: expands && colon < 0 ? '' : undefined };
}

/** The local names of a list of expected elements. */
export const localNames = (written: string): string[] => [...written.matchAll(EACH)].flatMap(([, , name]) => (name ? [name] : []));

/** `http://www.w3.org/2001/XMLSchema-instance,nil` or `xsi:nil` → `xsi:nil`; `prefix="xmlns",localpart="cpf",rawname="xmlns:cpf"` → `xmlns:cpf`. */
export const attributeName = (written: string): string =>
  /rawname="([^"]*)"/.exec(written)?.[1] ?? written.replace(/^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance,/, 'xsi:');
