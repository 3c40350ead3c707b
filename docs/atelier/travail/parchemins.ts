/** The parchments of the good rows: for each certification one PDF to print, and one archive of PDFs for the screen. Loaded on demand. */
import { blobOf } from '../../../src/browser/blob-parts.js';
import type { PassageDepose } from '../../../src/depot/grouping.js';
import { openAtelier } from '../../../src/parchemin/atelier.js';
import type { DonneesParchemin, Identite } from '../../../src/parchemin/donnees.js';
import { identiteOfRow } from '../../../src/parchemin/identite-of-row.js';
import { ParcheminError } from '../../../src/parchemin/parchemin-error.js';
import { RowsJudge } from '../../../src/rows/check-rows.js';
import type { Made } from './annotated.js';
import { type ArchiveItem, archiveOf } from './archive.js';
import { atelierError } from './atelier-error.js';
import { dayOf, type Lecture, type LectureOptions, rowsOf } from './lecture.js';
import { readParcheminFiles } from './parchemin-files.js';

export interface ParcheminsMade {
  readonly files: readonly Made[];
  readonly made: number;
  /** Those that could not be made, and why. */
  readonly refused: readonly { readonly idTechnique: string; readonly message: string }[];
  /** Advice on the model. */
  readonly remarks: readonly string[];
}

export interface ParcheminsOptions extends LectureOptions {
  readonly onMade?: ((made: number, total: number) => void) | undefined;
}

interface Person extends PassageDepose {
  readonly identite: Identite | undefined;
}

/** The good passages, by certification; a parchment takes far longer than the reading of its row. */
async function goodPassages(lecture: Lecture, { signal }: ParcheminsOptions): Promise<Map<string, Person[]>> {
  const groups = new Map<string, Person[]>();
  const judge = new RowsJudge({ today: dayOf(lecture), maxDiagnostics: 0 });
  for await (const event of rowsOf(lecture, { signal })) {
    const { checked } = judge.judge(event);
    if (event.type !== 'row' || !checked?.valid) continue;
    const { certification, passage } = checked;
    const person = { certification, passage, identite: identiteOfRow(event.row) };
    const group = groups.get(certification.code);
    if (group) group.push(person);
    else groups.set(certification.code, [person]);
  }
  return groups;
}

/** What every disk takes; another identifier is named by its rank. */
const nameOf = (idTechnique: string, rank: number): string =>
  `${/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/.test(idTechnique) ? idTechnique : `parchemin-${rank}`}.pdf`;

/** @throws ParcheminError on a model or a record; AtelierError when there is nobody to make a parchment for. */
export async function makeParchemins(lecture: Lecture, given: readonly File[], options: ParcheminsOptions = {}): Promise<ParcheminsMade> {
  const { modeles, fiches, ressources } = await readParcheminFiles(given);
  const groups = await goodPassages(lecture, options);
  const total = [...groups.values()].reduce((sum, { length }) => sum + length, 0);
  if (total === 0) throw atelierError('aucun-passage-bon', {});
  // All before any: a record that lacks is told at once, not after an hour.
  const wanted = fiches.filter(({ numero }) => groups.has(numero));
  const atelier = await openAtelier(
    modeles.map((modele) => ({ modele, ressources })),
    // None of the certifications has its record: `of` says so, with those that were given.
    wanted.length > 0 ? wanted : fiches,
  );
  const ready = [...groups].flatMap(([code, [first]]) => (first ? [[code, atelier.of(first.certification)] as const] : []));
  const files: Made[] = [];
  const refused: { idTechnique: string; message: string }[] = [];
  let made = 0;
  for (const [code, { pret, fiche }] of ready) {
    const { parchemin } = pret;
    const donnees: DonneesParchemin[] = [];
    const screens = async function* (): AsyncGenerator<ArchiveItem, void, undefined> {
      for (const { passage, identite } of groups.get(code) ?? []) {
        options.signal?.throwIfAborted();
        const mine = { passage, fiche, ...(identite && { identite }) };
        try {
          const bytes = await parchemin.screen(mine);
          donnees.push(mine);
          made++;
          options.onMade?.(made, total);
          yield { nom: nameOf(passage.idTechnique, made), bytes };
        } catch (error) {
          if (!(error instanceof ParcheminError)) throw error;
          refused.push({ idTechnique: passage.idTechnique, message: error.message });
        }
      }
    };
    const archive = await archiveOf(screens());
    if (donnees.length === 0) continue;
    files.push({ nom: `impression-${code}.pdf`, blob: await blobOf(parchemin.print(donnees), 'application/pdf') });
    files.push({ nom: `parchemins-${code}.zip`, blob: archive });
  }
  return { files, made, refused, remarks: atelier.remarques.map(({ message }) => message) };
}
