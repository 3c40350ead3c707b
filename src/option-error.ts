/** Options that a program gives wrong: a misspelt version would silently judge by another, a day in another form compare to nothing. */
import { SCHEMA_VERSIONS, type SchemaVersion } from './dictionary/index.js';
import { isDate } from './engine/facets.js';
import { show } from './text/show.js';
import { type ParamsOf, TypedError } from './typed-error.js';

const ACTIONS = ['CREATION', 'SUPPRESSION'] as const;

/** The French sentences, by code. */
const SENTENCES = {
  'schema-inconnu': ({ value }: { value: unknown }) =>
    `L'option « schema » vaut ${SCHEMA_VERSIONS.map(show).join(' ou ')} ; reçu ${show(value)}.`,
  'action-inconnue': ({ value }: { value: unknown }) => `L'option « action » vaut ${ACTIONS.map(show).join(' ou ')} ; reçu ${show(value)}.`,
  'jour-invalide': ({ value }: { value: unknown }) =>
    `L'option « today » est un jour écrit AAAA-MM-JJ, par exemple « 2026-07-15 » ; reçu ${show(value)}.`,
} as const;

export type OptionErrorCode = keyof typeof SENTENCES;

/** Levée quand une option ne convient pas ; `code` est permanent, `message` est en français. */
export class OptionError extends TypedError<OptionErrorCode> {
  override readonly name = 'OptionError';

  constructor(code: OptionErrorCode, params: Readonly<Record<string, unknown>>) {
    super(code, SENTENCES, params);
  }
}

const refuse = <Code extends OptionErrorCode>(code: Code, params: ParamsOf<typeof SENTENCES, Code>): OptionError =>
  new OptionError(code, params as Readonly<Record<string, unknown>>);

/** `1.1.5` unless told. */
export function schemaOf(schema: SchemaVersion = '1.1.5'): SchemaVersion {
  if (schema !== '1.1.5' && schema !== '1.1.2') throw refuse('schema-inconnu', { value: schema });
  return schema;
}

/** `CREATION` unless told. */
export function actionOf(action: (typeof ACTIONS)[number] = 'CREATION'): (typeof ACTIONS)[number] {
  if (action !== 'CREATION' && action !== 'SUPPRESSION') throw refuse('action-inconnue', { value: action });
  return action;
}

/** Asked once per passage: the day is nearly always the one that has just been judged. */
let known = '';
export function todayOf(today: string): string {
  if (today === known) return today;
  if (typeof today !== 'string' || !isDate(today)) throw refuse('jour-invalide', { value: today });
  known = today;
  return today;
}
