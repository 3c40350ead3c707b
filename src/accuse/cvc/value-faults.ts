/** A value that the schema refuses: told by the dictionary's own facets, else by what the JDK says of it. */
import { genericDiagnostic } from '../../diagnostic.js';
import { codePointLength } from '../../engine/facets.js';
import { show } from '../../text/show.js';
import { compileLexical } from '../../xml/lexical.js';
import type { XercesArgs } from './format.js';
import { FIX_VALUE, remedeOfEmpty } from './remedies.js';
import { type Explained, type Subject, say } from './subject.js';

const fixable = (fault: string): Explained => ({ fault, remede: FIX_VALUE });
const told = (fault: string, value: string, subject: Subject): Explained => ({
  fault,
  remede: value.trim() === '' ? remedeOfEmpty(subject) : FIX_VALUE,
});

/** What the checker of the library finds in the value, nothing when it finds it good. */
function ownFault(subject: Subject, value: string): Explained | undefined {
  const { name, label, leaf } = subject;
  const found = leaf && compileLexical(name, leaf)(value);
  if (typeof found !== 'object') return undefined;
  const { message, suggestion } = genericDiagnostic({ ...found, params: { ...found.params, label } }, 'xsd', name);
  return suggestion
    ? {
        fault: message,
        remede: `Écrivez ${String(suggestion.value)} (${suggestion.label}) si c'est ce que vous vouliez dire, puis refaites le fichier.`,
      }
    : told(message, value, subject);
}

type LengthArgs = XercesArgs<'cvc-maxLength-valid'>;

/** The JDK counts UTF-16 units; the norm, and this library, characters: 😀 is two for the one and one for the other. */
function countedTwice(value: string): string {
  const pairs = value.length - codePointLength(value);
  return pairs === 0
    ? ''
    : ` Le portail compte pour deux chaque émoji ou caractère rare ; cette valeur en contient ${pairs} : remplacez-les.`;
}

const length =
  (code: 'texte-trop-long' | 'longueur-inexacte', bound: 'max' | 'expected') =>
  ({ value, length: counted, limit }: LengthArgs, subject: Subject): Explained => {
    const text = String(value);
    const own = ownFault(subject, text);
    if (own) return own;
    const said = say(subject, code, { value: text, length: Number(counted), [bound]: Number(limit) });
    return fixable(said + countedTwice(text));
  };

const bound =
  (word: string) =>
  ({ value, limit }: XercesArgs<'cvc-minInclusive-valid'>, subject: Subject): Explained =>
    ownFault(subject, String(value)) ?? fixable(`« ${subject.label} » doit valoir ${limit} ${word} ; reçu ${show(value)}.`);

/** By type of the schema; what is told of the others names the type. */
const OF_TYPE = {
  boolean: 'booleen-invalide',
  integer: 'nombre-invalide',
  int: 'nombre-invalide',
  date: 'date-invalide',
  dateTime: 'horodatage-invalide',
} as const;
const isOfType = (type: string | number): type is keyof typeof OF_TYPE => Object.hasOwn(OF_TYPE, type);

export const VALUE_FAULTS = {
  'cvc-maxLength-valid': length('texte-trop-long', 'max'),
  'cvc-length-valid': length('longueur-inexacte', 'expected'),
  'cvc-minLength-valid': ({ value, limit }: LengthArgs, subject: Subject): Explained =>
    ownFault(subject, String(value)) ??
    fixable(
      value === '' ? say(subject, 'texte-vide') : `« ${subject.label} » doit compter au moins ${limit} caractères ; reçu ${show(value)}.`,
    ),
  'cvc-pattern-valid': ({ value, pattern }: XercesArgs<'cvc-pattern-valid'>, subject: Subject): Explained =>
    ownFault(subject, String(value)) ??
    fixable(say(subject, 'format-inattendu', { value, expected: `le modèle ${pattern}`, length: String(value).length })),
  'cvc-enumeration-valid': ({ value, values }: XercesArgs<'cvc-enumeration-valid'>, subject: Subject): Explained =>
    ownFault(subject, String(value)) ??
    fixable(
      say(subject, 'valeur-hors-nomenclature', {
        value,
        values: String(values)
          .replace(/^\[|\]$/g, '')
          .split(', '),
      }),
    ),
  'cvc-minInclusive-valid': bound('au moins'),
  'cvc-maxInclusive-valid': bound('au plus'),
  'cvc-datatype-valid.1.2.1': ({ value, type }: XercesArgs<'cvc-datatype-valid.1.2.1'>, subject: Subject): Explained =>
    ownFault(subject, String(value)) ??
    fixable(
      isOfType(type)
        ? say(subject, OF_TYPE[type], { value })
        : `« ${subject.label} » : ${show(value)} ne convient pas au type ${type} du schéma.`,
    ),
  'cvc-type.3.1.3': ({ value }: XercesArgs<'cvc-type.3.1.3'>, subject: Subject): Explained =>
    ownFault(subject, String(value)) ?? fixable(say(subject, 'type-inattendu', { value, expected: 'une autre valeur' })),
};
