/** `accrochage suivi`. */
import { isDate } from '../engine/facets.js';
import { trackFolder } from '../node/suivi.js';
import { suiviCalendar } from '../node/suivi-calendar.js';
import { writeNewFile } from '../node/write-new-file.js';
import { suiviCsv } from '../suivi/export-csv.js';
import { suiviJson } from '../suivi/export-json.js';
import type { Demande } from '../suivi/options.js';
import type { LignesSuivies } from '../suivi/reading-lignes.js';
import type { BilanSuivi, PassageSuivi, SuiviEvent } from '../suivi/suivi.js';
import { type Asked, UsageError } from './arguments.js';
import { ALL } from './options.js';
import type { Outcome } from './outcome.js';
import { type Progress, progress } from './progress.js';
import { rowsOfFile } from './reading.js';
import { renderSuivi } from './render-suivi.js';
import type { Runtime } from './runtime.js';
import { painter } from './terminal.js';

/** Passages shown unless all are asked for. */
const SHOWN = 20;

type Export = (events: AsyncIterable<SuiviEvent>) => AsyncIterable<string>;

async function* calendar(events: AsyncIterable<SuiviEvent>): AsyncGenerator<string, void, undefined> {
  // Read to the end: the table is made of the same events.
  let bilan: BilanSuivi | undefined;
  for await (const event of events) if (event.type === 'bilan') bilan = event.bilan;
  if (bilan) yield await suiviCalendar(bilan);
}

const EXPORTS: Readonly<Record<string, { readonly write: Export; readonly isWhole: boolean }>> = {
  csv: { write: suiviCsv, isWhole: true },
  json: { write: suiviJson, isWhole: true },
  // The bilan says all that it needs.
  ics: { write: calendar, isWhole: false },
};

function exportOf(target: string | undefined): (typeof EXPORTS)[string] | undefined {
  if (target === undefined) return undefined;
  const found = EXPORTS[/\.([a-z]+)$/i.exec(target)?.[1]?.toLowerCase() ?? ''];
  if (!found) throw new UsageError(`Le suivi s'écrit en .csv, .json ou .ics : -o suivi.csv ; reçu « ${target} ».`);
  return found;
}

/** `AAAA-MM-JJ`, or `AAAA-MM-JJ=` then a certification or an identifier. */
function demandesOf(asked: Asked, name: 'correction' | 'mise-en-demeure'): Demande[] {
  return (asked.values[name] ?? []).map((given) => {
    const [date = '', ...rest] = given.split('=');
    const target = rest.join('=');
    if (!isDate(date) || (rest.length > 0 && target === ''))
      throw new UsageError(
        `L'option --${name} attend AAAA-MM-JJ, ou AAAA-MM-JJ=CIBLE, par exemple 2026-05-12=RNCP38575 ; reçu « ${given} ».`,
      );
    if (target === '') return { date };
    return /^(RNCP|RS)\d+$/.test(target) ? { date, certification: target } : { date, idTechnique: target };
  });
}

const linesOf = (asked: Asked, bar: Progress, signal: AbortSignal): LignesSuivies[] =>
  (asked.values['a-envoyer'] ?? []).map((nom) => ({ nom, lignes: rowsOfFile(nom, asked, bar, signal) }));

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const text of texts) yield Buffer.from(text);
}

interface Followed {
  readonly bilan: BilanSuivi;
  readonly passages: readonly PassageSuivi[];
}

async function follow(asked: Asked, runtime: Runtime, today: string): Promise<Followed> {
  const { signal } = runtime;
  const [folder = ''] = asked.files;
  const [target] = asked.values.sortie ?? [];
  const form = exportOf(target);
  const shown = asked.flags.has('tout') ? ALL : SHOWN;
  const demandes = { corrections: demandesOf(asked, 'correction'), misesEnDemeure: demandesOf(asked, 'mise-en-demeure') };
  const bar = progress(runtime, undefined, 'Lecture');
  const options = { today, ...demandes, lignes: linesOf(asked, bar, signal), signal, onProgress: bar.update };
  const passages: PassageSuivi[] = [];
  let bilan: BilanSuivi | undefined;
  async function* noted(): AsyncGenerator<SuiviEvent, void, undefined> {
    for await (const event of trackFolder(folder, form?.isWhole ? options : { ...options, limite: shown })) {
      if (event.type === 'bilan') bilan = event.bilan;
      else if (passages.length < shown) passages.push(event.passage);
      yield event;
    }
  }
  try {
    if (form && target !== undefined) await writeNewFile(target, encoded(form.write(noted())), signal);
    else for await (const _ of noted());
  } finally {
    bar.end();
  }
  return { bilan: bilan as BilanSuivi, passages };
}

/** Nothing to follow; something to correct, or late, or not read; nothing of the kind. */
function exitCodeOf({ etats, alertes, diagnostics }: BilanSuivi): Outcome['exitCode'] {
  if (diagnostics.some(({ code }) => code === 'suivi-dossier-vide')) return 2;
  const isWrong = etats.refuse + etats['rejete-avec-le-fichier'] + alertes.depassees > 0;
  return isWrong || diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

export async function suivi(asked: Asked, runtime: Runtime, today: string): Promise<Outcome> {
  const { bilan, passages } = await follow(asked, runtime, today);
  const [dossier = ''] = asked.files;
  const [sortie] = asked.values.sortie ?? [];
  const exitCode = exitCodeOf(bilan);
  const { out, env } = runtime;
  const render = { out, paint: painter(out, env), all: asked.flags.has('tout') };
  return {
    exitCode,
    json: {
      valid: exitCode === 0,
      dossier,
      ...bilan,
      suivis: passages,
      tronque: passages.length < bilan.passages,
      ...(sortie !== undefined && { sortie }),
    },
    text: () => renderSuivi({ dossier, bilan, passages, sortie }, render),
  };
}
