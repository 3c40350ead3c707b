/** The models and the records that parchments are made from: read, checked, and ready to print. */
import { dirname, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic.js';
import { isRepertoire } from '../../identifiers/rncp.js';
import type { FicheCertification } from '../../parchemin/fiche.js';
import type { Langue } from '../../parchemin/langues.js';
import { lintParchemin } from '../../parchemin/lint-parchemin.js';
import type { ModeleParchemin, Usage } from '../../parchemin/modele/modele.js';
import { readModele } from '../../parchemin/modele/read-modele.js';
import { parcheminError } from '../../parchemin/parchemin-error.js';
import { type Parchemin, prepareParchemin } from '../../parchemin/pdf/prepare.js';
import { readFiche } from '../../parchemin/read-fiche.js';
import { empreinteOf } from './journal.js';
import { readJsonFile, readWhole } from './read-json.js';

/** A model, and the folder that its images and fonts are named from. */
export interface ModeleSource {
  readonly modele: ModeleParchemin;
  readonly dossier?: string;
}

export const readModeleFile = async (path: string): Promise<ModeleSource> => ({
  modele: readModele(await readJsonFile(path)),
  dossier: dirname(resolve(path)),
});

export async function readFichesFile(path: string): Promise<FicheCertification[]> {
  const given = await readJsonFile(path);
  return (Array.isArray(given) ? given : [given]).map(readFiche);
}

export interface ModelePret {
  readonly modele: ModeleParchemin;
  readonly parchemin: Parchemin;
  /** Changes whenever a parchment made from it would. */
  readonly empreinte: string;
}
export interface Atelier {
  /** What the parchments of a certification are made from. */
  of(certification: { type: string; code: string }): { pret: ModelePret; fiche: FicheCertification };
  /** Advice of the linter; what it refuses has been thrown. */
  readonly remarques: readonly Diagnostic[];
}

async function prepare({ modele, dossier }: ModeleSource, langues: readonly Langue[] | undefined): Promise<ModelePret> {
  const read: Uint8Array[] = [];
  const ressources = async (fichier: string): Promise<Uint8Array> => {
    const bytes = await readWhole(resolve(dossier ?? '.', fichier));
    read.push(bytes);
    return bytes;
  };
  const parchemin = await prepareParchemin(modele, { ressources, ...(langues && { langues: langues as [Langue] }) });
  return { modele, parchemin, empreinte: empreinteOf(modele, langues ?? [], ...read) };
}

/** Prepares everything, and refuses what the linter refuses: a parchment that breaks the rules is not for printing by the thousand. */
export async function openAtelier(
  sources: readonly ModeleSource[],
  fiches: readonly FicheCertification[],
  {
    langues,
    lint = true,
  }: { langues?: readonly Langue[] | undefined /** False to look at a model that is refused. */; lint?: boolean } = {},
): Promise<Atelier> {
  const prets = new Map<string, ModelePret>();
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

/** The usage of the model that a certification calls for. */
export const usageOf = ({ bloc, numero }: FicheCertification): Usage => (bloc ? 'BLOC' : numero.startsWith('RS') ? 'RS' : 'RNCP');
