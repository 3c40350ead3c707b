/** The works themselves, done where they are called. */
import { locateErreurs } from '../accuse/cvc/locate.js';
import { explainAccuse } from '../accuse/explain-accuse.js';
import { parseAccuse } from '../accuse/parse-accuse.js';
import type { CheckReport } from '../xml/check.js';
import { blobOf } from './blob-parts.js';
import { typeOf } from './blob-workshop.js';
import { buildDepot } from './build-depot.js';
import { checks } from './checks.js';
import { withCorrections } from './corrections.js';
import { fichierBlob } from './fichier-blob.js';
import { withPauses } from './pauses.js';
import { reprendre } from './reprendre.js';
import { formatOf, rowsOfFile } from './rows-of-file.js';
import { bytesOf, watched } from './source.js';
import type { ControlerOptions, LectureOptions, Suivre, Travail } from './travail.js';

const following = ({ signal, onProgress }: Suivre) => ({
  ...(signal && { signal }),
  onRead: (part: number) => onProgress?.({ etape: 'lecture', part }),
});

const rowsIn = (fichier: File, { lecture, corrections = [], ...options }: LectureOptions & Suivre) => {
  const rows = rowsOfFile(fichier, { ...lecture, ...following(options) });
  return corrections.length > 0 ? withCorrections(rows, corrections) : rows;
};

/** `options` without what follows the work. */
function checking({ signal: _, lecture: __, corrections: ___, onProgress, ...options }: ControlerOptions & Suivre) {
  return { ...options, onProgress: (passages: number) => onProgress?.({ etape: 'lecture', passages }) };
}

async function controler(fichier: File, options: ControlerOptions & Suivre = {}): Promise<CheckReport> {
  const format = options.lecture?.format ?? formatOf(fichier.name);
  // As rows, a document would lose the verdict of its schema.
  if (format === 'xml' && !options.corrections?.length)
    return checks.checkFlux(withPauses(watched(fichier, following(options).onRead), options.signal), checking(options));
  return checks.checkRows(withPauses(rowsIn(fichier, options), options.signal), checking(options));
}

const nameOf = (blob: Blob): string => (blob instanceof File ? blob.name : '');

/** Les travaux, faits là où ils sont appelés ; `connectWorker` les fait faire par un Web Worker. */
export const travaux: Travail = {
  controler,

  async deposer(fichier, { signal, onProgress, lecture, corrections, ...options }) {
    const rows = rowsIn(fichier, {
      ...(lecture && { lecture }),
      ...(corrections && { corrections }),
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
    return buildDepot(rows, {
      ...options,
      ...(signal && { signal }),
      onProgress: (passages, total) =>
        onProgress?.(total === undefined ? { etape: 'lecture', passages } : { etape: 'ecriture', passages, total, part: passages / total }),
    });
  },

  async annoter(fichier, { maxNotes, ...options } = {}) {
    const { signal, onProgress } = options;
    const report = await controler(fichier, options);
    const { annotateMatrice } = await import('../matrice/annotate-matrice.js');
    const workbook = annotateMatrice(fichier, report.diagnostics, {
      ...(maxNotes !== undefined && { maxNotes }),
      onProgress: (part) => onProgress?.({ etape: 'annotation', part }),
    });
    const blob = await blobOf(withPauses(workbook, signal), typeOf('.xlsx'));
    return { report, fichier: fichierBlob(fichier.name.replace(/(\.xls[xm])?$/i, '-controle$1'), blob) };
  },

  async matrice({ signal, onProgress: _, passages, ...options } = {}) {
    const { writeMatrice } = await import('../matrice/write-matrice.js');
    const workbook = writeMatrice({ ...options, ...(passages && { passages: passages as never }) });
    return fichierBlob('matrice.xlsx', await blobOf(withPauses(workbook, signal), typeOf('.xlsx')));
  },

  async expliquer(source, depots = [], { signal } = {}) {
    const accuse = parseAccuse(new Uint8Array(await source.arrayBuffer()));
    const refus = [];
    const read = depots.map((depot) => withPauses(bytesOf(depot), signal));
    for await (const each of withPauses(explainAccuse(accuse, read), signal)) refus.push(each);
    const named = accuse.nomFichier === null ? undefined : depots.find((depot) => nameOf(depot) === accuse.nomFichier);
    const rejected = named ?? (depots.length === 1 ? depots[0] : undefined);
    const erreurs = await locateErreurs(accuse.erreurs, rejected ? withPauses(bytesOf(rejected), signal) : '');
    return { accuse, refus, erreurs };
  },

  reprendre,
};
