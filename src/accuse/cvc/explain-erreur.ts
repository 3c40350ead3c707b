/** A fault of a rejected file → the element, what is wrong, what to do. */
import type { SchemaVersion } from '../../dictionary/index.js';
import { hidingNir } from '../../identifiers/nir.js';
import type { ErreurFichier } from '../accuse.js';
import { elementsFor, type KnownElement, labelOf, numeroOf } from './elements.js';
import { isSchemaKey, type XercesKey } from './format.js';
import { qnameOf } from './qnames.js';
import { recogniseXerces, type XercesReconnu } from './recognise.js';
import { TO_ANALYSE } from './remedies.js';
import { SCHEMA_FAULTS } from './schema-faults.js';
import { type Explained, type Subject, subjectOf } from './subject.js';
import { explainSyntax } from './syntax-faults.js';

/** Ce que veut dire une phrase de rejet. */
export interface ExplicationErreur {
  /** Clé du JDK ; null : phrase inconnue, « à analyser ». */
  code: XercesKey | null;
  /** Nom de la balise, sans préfixe. */
  element: string | null;
  /** Libellé de la balise, d'après le dictionnaire. */
  label: string | null;
  /** Numéro dans le dictionnaire officiel. */
  numero: string | null;
  /** Ce qui ne va pas. Ne contient jamais de NIR. */
  fault: string;
  remede: string;
}

export interface ExplainErreurOptions {
  /** Version du schéma par laquelle le fichier a été contrôlé, si elle est connue. */
  schema?: SchemaVersion;
  /** Chemin de la balise dans le dépôt, s'il est connu : lève le doute entre deux balises de même nom. */
  path?: string | null;
}

const parentPath = (path: string): string => path.replace(/\[\d*\]$|\.?[^.[\]]+$/, '');

/** The container of the element at that path, provided that the path is that of the element named. */
function containerAt(path: string | null | undefined, name: string): KnownElement | undefined {
  if (typeof path !== 'string' || path === '') return undefined;
  const [parent] = elementsFor({ path: parentPath(path) });
  const isSame = path.endsWith(']') || path === name || path.endsWith(`.${name}`);
  return isSame ? parent : undefined;
}

const nameIn = ({ key, args: { child, element } }: XercesReconnu): string | undefined => {
  if (child !== undefined) return qnameOf(child, { expands: key === 'cvc-complex-type.2.4.a' }).local;
  return element === undefined ? undefined : qnameOf(element).local;
};

/** `told`: the sentences of one fault, in their order; that which says the most is explained, each may name the element. */
export function explainTold(told: readonly XercesReconnu[], options: ExplainErreurOptions): ExplicationErreur | undefined {
  const main = told.at(-1)?.key === 'cvc-type.3.1.3' ? told[0] : told.at(-1);
  if (!main) return undefined;
  const { key, args } = main;
  const element = told.map(nameIn).find((name) => name !== undefined);
  const { type, values } = args;
  const elements = elementsFor({ path: options.path, element, type, values });
  const subject = subjectOf(element ?? '', elements, options.schema);
  const { fault, remede } = isSchemaKey(key)
    ? (SCHEMA_FAULTS[key] as (args: XercesReconnu['args'], subject: Subject, parent?: KnownElement) => Explained)(
        args,
        subject,
        containerAt(options.path, subject.name),
      )
    : explainSyntax(key, args, subject);
  return { code: key, element: subject.name || null, label: labelOf(elements) || null, numero: numeroOf(elements), fault, remede };
}

export const unknownErreur = (message: string): ExplicationErreur => ({
  code: null,
  element: null,
  label: null,
  numero: null,
  fault: `À analyser : ${hidingNir(message) ?? message}`,
  remede: TO_ANALYSE,
});

/**
 * Explique une phrase de rejet du portail. Une phrase inconnue est rendue telle quelle, « à analyser ». Deux phrases disent souvent une
 * seule faute : voir `groupErreurs`.
 */
export function explainErreur({ message }: Pick<ErreurFichier, 'message'>, options: ExplainErreurOptions = {}): ExplicationErreur {
  const recognised = recogniseXerces(message);
  return (recognised && explainTold([recognised], options)) ?? unknownErreur(message);
}
