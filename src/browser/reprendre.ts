/** An accusé and its deposit → the passages to send again, as a file or as a workbook to correct. */
import { readAccuse } from '../accuse/read-accuse.js';
import { formatHorodatage } from '../depot/horodatage.js';
import { depotFileName } from '../depot/naming.js';
import { DEPOT_LIMITS } from '../depot/splitting.js';
import { Reprise } from '../reprise/bilan-reprise.js';
import { type DepotDonne, depositOf, headOf } from '../reprise/deposit-of.js';
import { RepriseError } from '../reprise/reprise-error.js';
import { retryFlux } from '../reprise/retry-flux.js';
import { readFlux } from '../xml/read.js';
import { blobOf } from './blob-parts.js';
import { typeOf } from './blob-workshop.js';
import { type FichierBlob, fichierBlob } from './fichier-blob.js';
import { navigateurError } from './navigateur-error.js';
import { withPauses } from './pauses.js';
import { bytesOf, watched } from './source.js';
import type { ReprendreOptions, RepriseFaite, Suivre, Travail } from './travail.js';

interface Depot extends DepotDonne {
  readonly fichier: File;
}

type Options = ReprendreOptions & Suivre;

async function xmlOf(reprise: Reprise, { fichier, entete }: Depot, options: Options): Promise<FichierBlob> {
  const { signal, onProgress, corrections, schema } = options;
  const horodatage = formatHorodatage(new Date());
  const text = retryFlux(
    watched(fichier, (part) => onProgress?.({ etape: 'ecriture', part })),
    {
      keep: (idTechnique) => reprise.keep(idTechnique),
      idFlux: crypto.randomUUID(),
      horodatage,
      ...(corrections && {
        corrections: (idTechnique) => (Object.hasOwn(corrections, idTechnique) ? corrections[idTechnique] : undefined),
      }),
      ...(schema && { schema }),
    },
  );
  const blob = await blobOf(withPauses(text, signal), typeOf('.xml'));
  const { bytes } = DEPOT_LIMITS;
  if (blob.size > bytes) throw navigateurError('reprise-trop-grosse', { octets: blob.size, max: bytes });
  const { action = 'CREATION', emetteur } = entete;
  return fichierBlob(depotFileName({ idClient: emetteur?.idClient ?? '', horodatage, action, rank: 1 }), blob);
}

async function workbookOf(reprise: Reprise, { fichier }: Depot, { signal, schema }: Options): Promise<FichierBlob> {
  const { repriseMatrice } = await import('../reprise/reprise-matrice.js');
  const workbook = repriseMatrice(() => withPauses(bytesOf(fichier), signal), {
    keep: (idTechnique) => reprise.keep(idTechnique),
    messageOf: (idTechnique) => reprise.messageOf(idTechnique),
    ...(schema && { schema }),
  });
  return fichierBlob('reprise.xlsx', await blobOf(withPauses(workbook, signal), typeOf('.xlsx')));
}

/** Asks about every passage of the deposit, of which nothing is written. */
async function askAll(reprise: Reprise, { fichier }: Depot, { signal, schema }: Options): Promise<void> {
  for await (const event of readFlux(withPauses(bytesOf(fichier), signal), schema ? { schema } : {}))
    if (event.type === 'passage' && typeof event.passage.idTechnique === 'string') reprise.keep(event.passage.idTechnique);
}

const isNothing = (error: unknown): boolean => error instanceof RepriseError && error.code === 'rien-a-reprendre';

export const reprendre: Travail['reprendre'] = async (accuse, fichiers, options = {}): Promise<RepriseFaite> => {
  const { forme = 'xml', entier = false } = options;
  const reprise = await Reprise.of(readAccuse(bytesOf(accuse)), forme === 'classeur');
  const given: Depot[] = [];
  for (const fichier of fichiers) given.push({ fichier, ...(await headOf(bytesOf(fichier), fichier.name)) });
  const depot = depositOf(reprise.reference, given);
  if (forme === 'xml' && reprise.verdict === 'rejete' && !entier) {
    await askAll(reprise, depot, options);
    return { bilan: reprise.bilan() };
  }
  try {
    const fichier = await (forme === 'xml' ? xmlOf : workbookOf)(reprise, depot, options);
    return { bilan: reprise.bilan(), fichier };
  } catch (error) {
    if (!isNothing(error)) throw error;
    return { bilan: reprise.bilan() };
  }
};
