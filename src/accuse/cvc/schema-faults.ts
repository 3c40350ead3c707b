/** A sentence of the schema validator → what is wrong, and what to do, for somebody who reads no XML. */
import { flux, isNillable, NAMESPACE, walk } from '../../dictionary/index.js';
import { CHILDREN_FAULTS } from './children-faults.js';
import type { KnownElement } from './elements.js';
import type { XercesArgs } from './format.js';
import { attributeName } from './qnames.js';
import { remedeOfEmpty, TELL_EDITOR, UNDO_EDITS } from './remedies.js';
import type { SchemaKey } from './schema-sentences.js';
import { type Explained, type Subject, say } from './subject.js';
import { VALUE_FAULTS } from './value-faults.js';

/** `parent`: the container of the element, when its place is known. */
type Explain<Key extends SchemaKey> = (args: XercesArgs<Key>, subject: Subject, parent?: KnownElement) => Explained;

const byEditor = (fault: string): Explained => ({ fault, remede: TELL_EDITOR });
const [ROOT] = [...walk('flux', flux)];
const NIL = 'xsi:nil';

const unexpectedAttribute = ({ attribute }: { readonly attribute: string | number }, subject: Subject): Explained =>
  byEditor(say(subject, 'attribut-inattendu', { attribute: attributeName(String(attribute)) }));
const wrongType = ({ value }: { readonly value: string | number }, subject: Subject): Explained =>
  byEditor(say(subject, 'type-xsi-inattendu', { value }));
const notEmpty = (_: unknown, subject: Subject): Explained => byEditor(say(subject, 'nil-non-vide'));
const tagInText = (_: unknown, { name, label }: Subject): Explained => ({
  fault: `La balise ${name} (« ${label} ») ne doit contenir que du texte : une autre balise s'y trouve.`,
  remede: UNDO_EDITS,
});

/** Which attribute: only `xsi:nil` and `xsi:type` are of the norm. */
function wrongAttribute({ attribute, value }: XercesArgs<'cvc-attribute.3'>, subject: Subject): Explained {
  const name = attributeName(String(attribute));
  const isNil = name.slice(name.lastIndexOf(':') + 1) === NIL.slice(NIL.indexOf(':') + 1);
  return isNil ? byEditor(say(subject, 'nil-invalide', { value })) : unexpectedAttribute({ attribute }, subject);
}

function wrongRoot({ element }: XercesArgs<'cvc-elt.1.a'>, subject: Subject): Explained {
  if (subject.name !== ROOT?.name) return byEditor(say(subject, 'racine-inattendue'));
  return byEditor(
    `La balise racine est bien ${element}, mais elle n'est pas dans l'espace de noms de la norme : « ${NAMESPACE} » est attendu, à la lettre.`,
  );
}

function nilForbidden(_: unknown, subject: Subject): Explained {
  const version = subject.elements.some(({ field }) => isNillable(field, '1.1.5') && !isNillable(field, '1.1.2'));
  const fault = say(subject, 'nil-interdit', version ? { reason: 'dans le schéma 1.1.2' } : {});
  return { fault, remede: remedeOfEmpty({ ...subject, schema: version ? '1.1.2' : subject.schema }) };
}

export const SCHEMA_FAULTS: { readonly [Key in SchemaKey]: Explain<Key> } = {
  ...VALUE_FAULTS,
  ...CHILDREN_FAULTS,
  'cvc-attribute.3': wrongAttribute,
  'cvc-complex-type.2.1': notEmpty,
  'cvc-complex-type.2.2': tagInText,
  'cvc-complex-type.2.3': (_, subject) => ({ fault: say(subject, 'texte-inattendu'), remede: UNDO_EDITS }),
  'cvc-complex-type.3.2.1': unexpectedAttribute,
  'cvc-complex-type.3.2.2': unexpectedAttribute,
  'cvc-elt.1.a': wrongRoot,
  'cvc-elt.3.1': nilForbidden,
  'cvc-elt.3.2.1': notEmpty,
  'cvc-elt.3.2.2': notEmpty,
  'cvc-elt.4.1': wrongType,
  'cvc-elt.4.2': wrongType,
  'cvc-elt.4.3': wrongType,
  'cvc-elt.5.1.1': wrongType,
  'cvc-type.2': (_, subject) => byEditor(say(subject, 'type-xsi-inattendu', { value: '' })),
  'cvc-type.3.1.1': unexpectedAttribute,
  'cvc-type.3.1.2': tagInText,
  UndeclaredPrefix: wrongType,
  'schema_reference.4': ({ document }) =>
    byEditor(`Le fichier renvoie à un schéma que le portail ne trouve pas (${document}) : retirez l'attribut xsi:schemaLocation.`),
};
