/** `accrochage parchemin`: a model to adapt, its check, its preview, parchments without a deposit. */
import { groupByCertification } from '../depot/grouping.js';
import type { Diagnostic } from '../diagnostic.js';
import { generateParchemins } from '../node/parchemins/index.js';
import type { BilanParchemins, ParcheminsOptions, PassageParchemin } from '../node/parchemins/options.js';
import { sizeOf } from '../node/read-file.js';
import { writeNewFile } from '../node/write-new-file.js';
import { usageOf } from '../parchemin/atelier.js';
import { lintParchemin } from '../parchemin/lint-parchemin.js';
import { MODELES } from '../parchemin/modeles/index.js';
import type { NomDeModele } from '../parchemin/modeles/noms.js';
import { type ValidatedRow, validateRows } from '../rows/validate-rows.js';
import { type Asked, dayOf, UsageError } from './arguments.js';
import { ALL } from './options.js';
import type { Outcome } from './outcome.js';
import { apercuOf } from './parchemin-apercu.js';
import { atelierOptionsOf } from './parchemins-options.js';
import { progress } from './progress.js';
import { rowsOfFile } from './reading.js';
import { renderDiagnostics } from './render.js';
import { describeParchemins } from './render-parchemins.js';
import type { Runtime } from './runtime.js';
import { painter } from './terminal.js';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

/** `NOM, FONCTION`. */
function signataireOf(text: string): { nom: string; fonction: string } {
  const at = text.indexOf(',');
  const [nom, fonction] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || !nom || !fonction)
    throw new UsageError(
      `L'option --signataire attend NOM, FONCTION, par exemple « Odile Brémont, directrice générale » ; reçu « ${text} ».`,
    );
  return { nom, fonction };
}

/** `--nouveau titre-rncp`: a shipped model, as a JSON file to adapt. */
async function nouveau(nom: NomDeModele, asked: Asked, { out, env, signal }: Runtime): Promise<Outcome> {
  if (asked.files.length > 0) throw new UsageError(`--nouveau ne lit aucun fichier ; en trop : ${asked.files.join(', ')}.`);
  const [lieu] = asked.values.lieu ?? [];
  const signataires = (asked.values.signataire ?? []).map(signataireOf);
  // No invented signatory: it would end up on real parchments.
  if (signataires.length === 0 || lieu === undefined)
    throw new UsageError("--nouveau demande qui signe et où : --signataire 'Odile Brémont, directrice générale' --lieu Lyon.");
  const path = asked.values.sortie?.[0] ?? `${nom}.json`;
  await writeNewFile(path, once(Buffer.from(`${JSON.stringify(MODELES[nom]({ signataires, lieu }), null, 2)}\n`)), signal);
  const text = () =>
    `${painter(out, env)('green', `Modèle écrit : ${path}`)}\nAdaptez-le (couleurs, logo, textes), puis : accrochage parchemin ${path} --fiches fiches.json -o apercu.pdf\n`;
  return { exitCode: 0, json: { valid: true, fichier: path }, text };
}

/** The check of a model against the records, and its preview. */
async function controle(options: ParcheminsOptions, asked: Asked, runtime: Runtime): Promise<Outcome> {
  const { out, env, signal } = runtime;
  const [path] = asked.values.sortie ?? [];
  const diagnostics = await lintOf(options);
  const valid = diagnostics.every(({ severity }) => severity !== 'error');
  // A model that is refused may be looked at, so that it can be mended.
  if (path !== undefined) await writeNewFile(path, once(await apercuOf(options)), signal);
  const paint = painter(out, env);
  const shown = () => renderDiagnostics({ diagnostics, truncated: false }, { out, paint, all: asked.flags.has('tout') });
  const verdict = valid ? paint('green', 'Le modèle porte les mentions attendues.') : paint('red', 'Le modèle est à corriger.');
  const text = () => `${shown()}${verdict}\n${path === undefined ? '' : `Aperçu, avec une personne inventée : ${path}\n`}`;
  return { exitCode: valid ? 0 : 1, json: { valid, diagnostics, fichier: path ?? null }, text };
}

async function lintOf({ modeles, fiches, langues }: ParcheminsOptions): Promise<Diagnostic[]> {
  return modeles.flatMap(({ modele }) => {
    const served = fiches.filter((fiche) => usageOf(fiche) === modele.usage);
    // None is of that usage: the linter says so.
    return (served.length > 0 ? served : fiches).flatMap((fiche) => lintParchemin(modele, fiche, langues ? { langues } : {}));
  });
}

interface Rows {
  readonly passages: AsyncIterable<PassageParchemin>;
  readonly diagnostics: Diagnostic[];
}

/** The passages of a file, one certification after the other; nothing when a row is wrong. */
async function readPassages(path: string, asked: Asked, runtime: Runtime): Promise<Rows> {
  const diagnostics: Diagnostic[] = [];
  const bar = progress(runtime, await sizeOf([path]));
  const today = dayOf(asked);
  const verdicts = validateRows(rowsOfFile(path, asked, bar, runtime.signal), today === undefined ? {} : { today });
  const found: ValidatedRow[] = [];
  for await (const verdict of verdicts) {
    if (diagnostics.length < ALL) diagnostics.push(...(verdict.type === 'row' ? verdict.diagnostics : [verdict.diagnostic]));
    if (verdict.type === 'row' && verdict.valid) found.push(verdict);
  }
  bar.end();
  const certifications = await groupByCertification(found);
  const contacts = new Map(found.map(({ passage, contact }) => [passage, contact]));
  async function* passages(): AsyncGenerator<PassageParchemin, void, undefined> {
    for (const { passageCertifications, ...certification } of certifications)
      for (const passage of passageCertifications) yield { certification, passage, contact: contacts.get(passage) };
  }
  return { passages: passages(), diagnostics };
}

/** Parchments without a deposit. */
async function faire(path: string, options: ParcheminsOptions, asked: Asked, runtime: Runtime): Promise<Outcome> {
  const { out, env, signal } = runtime;
  const [folder] = asked.values.sortie ?? [];
  if (folder === undefined) throw new UsageError('Il manque le dossier où mettre les parchemins : -o DOSSIER.');
  const paint = painter(out, env);
  const { passages, diagnostics } = await readPassages(path, asked, runtime);
  const shown = () => renderDiagnostics({ diagnostics, truncated: false }, { out, paint, all: asked.flags.has('tout') });
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    const text = () => `${shown()}\n${paint('red', `Aucun parchemin n'a été fait : ${path} est à corriger d'abord.`)}\n`;
    return { exitCode: 1, json: { valid: false, diagnostics, parchemins: null }, text };
  }
  const bilan: BilanParchemins = await generateParchemins(passages, { ...options, folder, signal });
  const text = () => `${shown()}${describeParchemins(bilan, paint)}`;
  return { exitCode: bilan.complet ? 0 : 1, json: { valid: bilan.complet, diagnostics, parchemins: bilan }, text };
}

export async function parchemin(asked: Asked, runtime: Runtime): Promise<Outcome> {
  const [nom] = asked.values.nouveau ?? [];
  if (nom !== undefined) return nouveau(nom as NomDeModele, asked, runtime);
  const [modele, lignes] = asked.files;
  if (modele === undefined)
    throw new UsageError('Il manque le modèle : accrochage parchemin MODELE.json, ou --nouveau titre-rncp pour en avoir un.');
  const options = await atelierOptionsOf(asked, [modele]);
  return lignes === undefined ? controle(options, asked, runtime) : faire(lignes, options, asked, runtime);
}
