/** The models and the records that the parchments of many persons are made from: checked, ready, chosen by certification. */
import type { Diagnostic } from '../diagnostic.js';
import { isRepertoire } from '../identifiers/rncp.js';
import type { FicheCertification } from './fiche.js';
import type { Langue } from './langues.js';
import { lintParchemin } from './lint-parchemin.js';
import type { ModeleParchemin, Usage } from './modele/modele.js';
import { parcheminError } from './parchemin-error.js';
import { type Parchemin, prepareParchemin } from './pdf/prepare.js';

/** A model, and how the files that it names are read. */
export interface ModeleDonne {
  readonly modele: ModeleParchemin;
  readonly ressources?: ((fichier: string) => Promise<Uint8Array>) | undefined;
}

export interface ModelePret {
  readonly modele: ModeleParchemin;
  readonly parchemin: Parchemin;
  /** The files that the model names, as they were read. */
  readonly fichiers: readonly Uint8Array[];
}

export interface Atelier {
  /** What the parchments of a certification are made from; throws when the record or the model lacks. */
  of(certification: { type: string; code: string }): { pret: ModelePret; fiche: FicheCertification };
  /** Advice of the linter; what it refuses has been thrown. */
  readonly remarques: readonly Diagnostic[];
}

/** The usage of the model that a certification calls for. */
export const usageOf = ({ bloc, numero }: FicheCertification): Usage => (bloc ? 'BLOC' : numero.startsWith('RS') ? 'RS' : 'RNCP');

async function prepare({ modele, ressources }: ModeleDonne, langues: readonly Langue[] | undefined): Promise<ModelePret> {
  const fichiers: Uint8Array[] = [];
  const reading = async (fichier: string): Promise<Uint8Array> => {
    const bytes = await ressources?.(fichier);
    if (!bytes) throw new Error(fichier);
    fichiers.push(bytes);
    return bytes;
  };
  const parchemin = await prepareParchemin(modele, {
    ...(ressources && { ressources: reading }),
    ...(langues && { langues: langues as [Langue] }),
  });
  return { modele, parchemin, fichiers };
}

export interface AtelierOptions {
  readonly langues?: readonly Langue[] | undefined;
  /** False to look at a model that is refused. */
  readonly lint?: boolean;
}

/** Prepares everything, and refuses what the linter refuses: a parchment that breaks the rules is not for printing by the thousand. */
export async function openAtelier(
  sources: readonly ModeleDonne[],
  fiches: readonly FicheCertification[],
  { langues, lint = true }: AtelierOptions = {},
): Promise<Atelier> {
  const prets = new Map<Usage, ModelePret>();
  for (const source of sources) {
    const { usage, nom } = source.modele;
    const other = prets.get(usage);
    if (other) throw parcheminError('modeles-concurrents', { usage, noms: [other.modele.nom, nom] });
    prets.set(usage, await prepare(source, langues));
  }
  const parNumero = new Map(fiches.map((fiche) => [fiche.numero, fiche]));
  const remarques: Diagnostic[] = [];
  for (const fiche of lint ? fiches : []) {
    const pret = prets.get(usageOf(fiche));
    if (!pret) continue;
    const found = lintParchemin(pret.modele, fiche, langues ? { langues } : {});
    const errors = found.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw parcheminError('modele-refuse', { nom: pret.modele.nom, numero: fiche.numero, fautes: errors.map(({ message }) => message) });
    // What is wrong with the model itself would be said for each record.
    remarques.push(...found.filter(({ message }) => remarques.every((known) => known.message !== message)));
  }
  return {
    remarques,
    of({ type, code }) {
      const fiche = parNumero.get(code);
      if (!fiche) throw parcheminError('fiche-manquante', { code, connues: [...parNumero.keys()] });
      const pret = prets.get(usageOf(fiche));
      if (!pret) throw parcheminError('modele-manquant', { usage: isRepertoire(type) ? type : usageOf(fiche), code });
      return { pret, fiche };
    },
  };
}
