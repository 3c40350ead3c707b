/** A child that is not expected, or one that is missing. */
import { childrenOf, exists, isNillable, isRequired, NAMESPACE, SCHEMA_VERSIONS, type SchemaVersion } from '../../dictionary/index.js';
import { nearestName } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { containersOf, ELEMENTS, isKnownName, type KnownElement, labelOf } from './elements.js';
import type { XercesArgs } from './format.js';
import { localNames, qnameOf } from './qnames.js';
import { COMPLETE, COMPLETE_OR_NIL, TELL_EDITOR } from './remedies.js';
import { type Explained, type Subject, say } from './subject.js';

const [CURRENT] = SCHEMA_VERSIONS;
const NAMES = [...new Set(ELEMENTS.map(({ name }) => name))];
const byEditor = (fault: string): Explained => ({ fault, remede: TELL_EDITOR });
const quoted = (elements: readonly KnownElement[]): string => [...new Set(elements.map(({ field }) => `« ${field.label} »`))].join(' ou ');

function unknown(name: string, expected: readonly string[], [parent, ...others]: readonly KnownElement[]): string {
  const proposal = nearestName(name, expected) ?? nearestName(name, NAMES);
  if (parent && others.length === 0)
    return say({ name, label: parent.field.label, elements: [], leaf: undefined, schema: undefined }, 'balise-inconnue', {
      ...(proposal && { proposal }),
    });
  return `La balise ${show(name)} n'existe pas dans la norme${proposal ? ` : vouliez-vous dire ${show(proposal)} ?` : '.'}`;
}

/** A name of the norm, where its parent is known: twice, or beside another branch of a choice. */
function oneTooMany(subject: Subject, { field, name }: KnownElement): string {
  if (field.kind !== 'choice') return say(subject, 'balise-en-double');
  const names = Object.keys(childrenOf(field)).join(', ');
  return `« ${field.label} » (${name}) contient ${subject.name} en plus d'une autre balise : il en faut une seule de celles-ci : ${names}.`;
}

/** A name of the norm where the schema does not want it. */
function unwanted(subject: Subject, parents: readonly KnownElement[], isSure: boolean, hasExpected: boolean): string {
  const { name, label, schema, elements } = subject;
  const holders = elements.flatMap(({ parent }) => parent ?? []);
  const here = parents.filter((parent) => holders.includes(parent));
  const isRecent = elements.some(({ field }) => !exists(field, '1.1.2'));
  if (isRecent && schema === '1.1.2') return say(subject, 'balise-hors-version', { schema });
  const [parent] = here;
  if (isSure && parent && here.length === 1) {
    const twice = oneTooMany(subject, parent);
    if (!isRecent || schema !== undefined) return twice;
    // A choice not yet made expects all its branches: one that it does not expect is one that the older schema has not.
    const isOlder = parent.field.kind === 'choice' && hasExpected;
    return (
      say(subject, 'balise-hors-version', { schema: '1.1.2' }) + (isOlder ? '' : ` Si le portail contrôle par le schéma 1.1.5 : ${twice}`)
    );
  }
  if (here.length === 0 && parents.length > 0)
    return `La balise ${name} (« ${label} ») n'est pas à sa place dans ${quoted(parents)} : elle s'écrit dans ${quoted(holders)}.`;
  return `La balise ${name} (« ${label} ») est de trop à cet endroit : elle y est en double, ou elle s'écrit ailleurs (dans ${quoted(holders)}).`;
}

/** `expected` is empty when nothing more may come. */
function unexpected(child: string | number, expected: readonly string[], subject: Subject, parent: KnownElement | undefined): Explained {
  const { namespace, local } = qnameOf(String(child), { expands: expected.length > 0 });
  const parents = parent ? [parent] : expected.length > 0 ? containersOf(expected, subject.schema ?? CURRENT) : [];
  if (namespace !== undefined && namespace !== NAMESPACE && isKnownName(local))
    return byEditor(say({ ...subject, name: local }, 'espace-de-noms-inattendu', { found: namespace, expected: NAMESPACE }));
  if (!isKnownName(local)) return byEditor(unknown(local, expected, parents));
  // The parents that hold it say which of the elements of that name it is.
  const elements = subject.elements.filter((each) => each.parent && parents.includes(each.parent));
  const exact = elements.length > 0 ? { ...subject, elements, label: labelOf(elements) } : subject;
  return byEditor(unwanted(exact, parents, parent !== undefined || expected.length > 0, expected.length > 0));
}

/** What is required of the children still expected; by the older schema when the current one requires none of them. */
function requiredOf(parent: KnownElement, expected: readonly string[], schema: SchemaVersion | undefined): string[] {
  const children = childrenOf(parent.field);
  for (const version of schema ? [schema] : SCHEMA_VERSIONS) {
    const missing = expected.filter((name) => children[name] && isRequired(children[name], version));
    if (missing.length > 0) return missing;
  }
  return [];
}

function missingIn(parent: KnownElement, expected: readonly string[], subject: Subject): Explained {
  const { field } = parent;
  const children = childrenOf(field);
  if (field.kind === 'list') return { fault: say(subject, 'liste-vide'), remede: COMPLETE };
  if (field.kind === 'choice') return { fault: say(subject, 'choix-absent', { names: expected }), remede: COMPLETE };
  const missing = requiredOf(parent, expected, subject.schema).flatMap((name) => (children[name] ? [{ name, field: children[name] }] : []));
  const [only, ...others] = missing;
  const nil = missing.some((each) => isNillable(each.field, subject.schema ?? CURRENT));
  const remede = nil ? COMPLETE_OR_NIL : COMPLETE;
  if (only && others.length === 0) {
    const { label } = only.field;
    return { fault: say({ ...subject, name: only.name, label }, 'balise-manquante', { reason: `dans « ${subject.label} »` }), remede };
  }
  const names = (missing.length > 0 ? missing : expected.map((name) => ({ name, field: children[name] }))).map((each) =>
    each.field ? `« ${each.field.label} » (${each.name})` : each.name,
  );
  return { fault: `« ${subject.label} » est incomplet : il y manque ${names.join(', ')}.`, remede };
}

export const CHILDREN_FAULTS = {
  'cvc-complex-type.2.4.a': (
    { child, expected }: XercesArgs<'cvc-complex-type.2.4.a'>,
    subject: Subject,
    parent?: KnownElement,
  ): Explained => unexpected(child, localNames(String(expected)), subject, parent),
  'cvc-complex-type.2.4.d': ({ child }: XercesArgs<'cvc-complex-type.2.4.d'>, subject: Subject, parent?: KnownElement): Explained =>
    unexpected(child, [], subject, parent),
  'cvc-complex-type.2.4.b': ({ expected }: XercesArgs<'cvc-complex-type.2.4.b'>, subject: Subject): Explained => {
    const names = localNames(String(expected));
    const parent = subject.elements.find(({ field }) => names.every((name) => Object.hasOwn(childrenOf(field), name)));
    return parent
      ? missingIn(parent, names, subject)
      : { fault: `« ${subject.label} » est incomplet : il y manque l'une de ces balises : ${names.join(', ')}.`, remede: COMPLETE };
  },
};
