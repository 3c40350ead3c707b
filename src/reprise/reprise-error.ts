/** Why a retry file cannot be made. */
import { show } from '../messages.js';
import { type ParamsOf, TypedError } from '../typed-error.js';

interface Flux {
  idFlux: string | null;
  nomFichier: string | null;
}

const named = ({ idFlux, nomFichier }: Flux): string =>
  [idFlux === null ? '' : `flux ${show(idFlux)}`, nomFichier === null ? '' : `fichier ${show(nomFichier)}`].filter(Boolean).join(', ');

/** The French sentences, by code. */
const SENTENCES = {
  // The deposit.
  'depot-illisible': ({ detail, line }: { detail: string; line?: number }) =>
    `Le fichier déposé ne peut pas être relu${line === undefined ? '' : `, ligne ${line}`} : ${detail}`,
  'depot-inattendu': ({ detail }: { detail: string }) => `Le fichier donné n'est pas un dépôt : ${detail}`,
  'depot-invalide': ({ detail, line, idTechnique }: { detail: string; line?: number; idTechnique?: string }) =>
    `Le fichier déposé ne respecte pas le schéma${line === undefined ? '' : `, ligne ${line}`}${idTechnique === undefined ? '' : ` (passage ${show(idTechnique)})`} : ${detail} La reprise serait refusée aussi : ${idTechnique === undefined ? 'corrigez ce fichier' : 'donnez une correction de ce passage, ou corrigez ce fichier'}.`,
  'rien-a-reprendre': () => "Aucun passage du fichier déposé n'est à reprendre : il n'y a pas de fichier à envoyer.",
  // The options.
  'option-invalide': ({ detail }: { detail: string }) => detail,
  'id-flux-repris': ({ idFlux }: { idFlux: string }) =>
    `L'identifiant de flux ${show(idFlux)} est celui du fichier déjà déposé : chaque envoi en demande un nouveau.`,
  'correction-refusee': ({ idTechnique, detail }: { idTechnique: string; detail: string }) =>
    `La correction du passage ${show(idTechnique)} ne peut pas être envoyée : ${detail}`,
  'identifiant-change': ({ idTechnique, found }: { idTechnique: string; found: unknown }) =>
    `La correction du passage ${show(idTechnique)} change son identifiant technique en ${show(found)} : la CDC y verrait un autre passage, gardez le même.`,
  // The accusé and its deposit.
  'depot-introuvable': ({ accuse, given }: { accuse: Flux; given: readonly Flux[] }) =>
    `L'accusé répond à un autre dépôt (${named(accuse)}) que ${given.length > 1 ? 'ceux qui sont donnés' : 'celui qui est donné'} (${given.map(named).join(' ; ')}) : donnez le fichier que cet accusé concerne.`,
  'depots-ambigus': ({ given }: { given: readonly Flux[] }) =>
    `Plusieurs des fichiers donnés peuvent être celui de l'accusé (${given.map(named).join(' ; ')}) : ne donnez que le bon.`,
  'passage-trop-gros': ({ idTechnique, bytes }: { idTechnique: string; bytes: number }) =>
    `Le passage ${show(idTechnique)} ne tient pas, à lui seul, dans un fichier de ${bytes} octets : augmentez la limite.`,
} as const;

export type RepriseErrorCode = keyof typeof SENTENCES;

/** Levée quand une reprise ne peut pas être faite ; `code` est permanent, `message` est en français. */
export class RepriseError extends TypedError<RepriseErrorCode> {
  override readonly name = 'RepriseError';

  constructor(code: RepriseErrorCode, params: Readonly<Record<string, unknown>>) {
    super(code, SENTENCES, params);
  }
}

export const repriseError = <Code extends RepriseErrorCode>(code: Code, params: ParamsOf<typeof SENTENCES, Code>): RepriseError =>
  new RepriseError(code, params as Readonly<Record<string, unknown>>);
