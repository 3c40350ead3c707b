/** `accrochage matrice`. */
import type { Diagnostic } from '../diagnostic.js';
import { readLigne } from '../ligne/lexical.js';
import { type Identification, toLigne } from '../ligne/ligne.js';
import { CERTIFICATION_KEYS } from '../ligne/ligne-fields.js';
import type { LignePassage } from '../ligne/ligne-model.js';
import { type MatriceOptions, writeMatrice } from '../matrice/write-matrice.js';
import type { PassageCertification } from '../model.js';
import { sizeOf } from '../node/read-file.js';
import { writeNewFile } from '../node/write-new-file.js';
import type { InputRow, RowEvent } from '../rows/row.js';
import { type Asked, countOf, UsageError } from './arguments.js';
import { ALL } from './options.js';
import type { Outcome } from './outcome.js';
import { progress } from './progress.js';
import { rowsOfFile } from './reading.js';
import { renderDiagnostics } from './render.js';
import type { Runtime } from './runtime.js';
import { formatCount, painter, plural } from './terminal.js';

const DEFAULT = 'matrice.xlsx';

/** `NOM=VALEUR`, the value read like a cell. */
function constantsOf(given: readonly string[]): Partial<LignePassage> {
  const cells = given.map((text) => {
    const at = text.indexOf('=');
    if (at < 1)
      throw new UsageError(`L'option --constante attend NOM=VALEUR, par exemple modaliteAcces=CANDIDAT_LIBRE ; reçu « ${text} ».`);
    return [text.slice(0, at).trim(), text.slice(at + 1)] as const;
  });
  const { ligne, diagnostics } = readLigne(Object.fromEntries(cells));
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault) throw new UsageError(`--constante : ${fault.message}`);
  return ligne;
}

function optionsOf(asked: Asked): MatriceOptions {
  const { values, flags } = asked;
  const lignes = countOf(asked, 'lignes');
  return {
    colonnes: flags.has('obligatoires') ? 'obligatoires' : 'toutes',
    contact: flags.has('contact'),
    ...(lignes !== undefined && { lignes }),
    ...(values.schema && { schema: values.schema[0] as NonNullable<MatriceOptions['schema']> }),
    ...(values.certification && { certifications: values.certification.map((code) => ({ code })) }),
    ...(values.voie && { identifications: values.voie as Identification[] }),
    ...(values.constante && { constantes: constantsOf(values.constante) }),
  };
}

/** A row as a workbook holds it: flat. */
function ligneOf({ shape, data }: InputRow): LignePassage {
  if (shape === 'ligne') return data as unknown as LignePassage;
  const isOfCertification = ([key]: [string, unknown]): boolean => Object.hasOwn(CERTIFICATION_KEYS, key);
  const entries = Object.entries(data);
  const passage = Object.fromEntries(entries.filter((entry) => !isOfCertification(entry)));
  return {
    ...Object.fromEntries(entries.filter(isOfCertification)),
    ...toLigne(passage as unknown as PassageCertification),
  } as LignePassage;
}

/** What was written cannot be put in a workbook: a column, a line or a cell that is not read. A value that is wrong can. */
const isLost = ({ severity, path }: Diagnostic, data: InputRow['data'] = {}): boolean => severity === 'error' && data[path] === undefined;

class Unreadable extends Error {}

/** The rows of a file, until one of them holds what would be lost. */
class Source {
  readonly diagnostics: Diagnostic[] = [];
  rows = 0;

  async *lignes(events: AsyncIterable<RowEvent>): AsyncGenerator<LignePassage, void, undefined> {
    for await (const event of events) {
      const row = event.type === 'row' ? event.row : undefined;
      const said = event.type === 'diagnostic' ? [event.diagnostic] : (row?.diagnostics ?? []);
      if (this.diagnostics.length < ALL) this.diagnostics.push(...said);
      if (said.some((each) => isLost(each, row?.data))) throw new Unreadable();
      if (!row) continue;
      this.rows++;
      yield ligneOf(row);
    }
  }
}

export async function matrice(asked: Asked, runtime: Runtime): Promise<Outcome> {
  const { out, env, signal } = runtime;
  const [input] = asked.files;
  const path = asked.values.sortie?.[0] ?? DEFAULT;
  if (!/\.xlsx$/i.test(path)) throw new UsageError(`Le classeur s'écrit au format .xlsx : -o ${DEFAULT} ; reçu « ${path} ».`);
  const options = optionsOf(asked);
  const source = new Source();
  const bar = progress(runtime, await sizeOf(asked.files), 'Écriture');
  const passages = input === undefined ? {} : { passages: source.lignes(rowsOfFile(input, asked, bar, signal)) };
  const paint = painter(out, env);
  const shown = () =>
    renderDiagnostics({ diagnostics: source.diagnostics, truncated: false }, { out, paint, all: asked.flags.has('tout') });
  try {
    const octets = await writeNewFile(path, writeMatrice({ ...options, ...passages }), signal);
    const filled = input === undefined ? '' : `, ${plural(source.rows, 'ligne remplie', 'lignes remplies')}`;
    const text = () => `${shown()}${paint('green', `Classeur écrit : ${path}`)} (${formatCount(octets)} octets${filled}).\n`;
    return { exitCode: 0, json: { valid: true, fichier: path, octets, lignes: source.rows, diagnostics: source.diagnostics }, text };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const text = () => `${shown()}\n${paint('red', `Rien n'a été écrit : ${input} est à corriger d'abord.`)}\n`;
    return { exitCode: 1, json: { valid: false, fichier: null, diagnostics: source.diagnostics }, text };
  } finally {
    bar.end();
  }
}
