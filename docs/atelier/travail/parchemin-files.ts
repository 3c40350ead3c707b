/** The files that a person gives for the parchments: models, records, and the images and fonts that the models name. */
import type { FicheCertification } from '../../../src/parchemin/fiche.js';
import type { ModeleParchemin } from '../../../src/parchemin/modele/modele.js';
import { readModele } from '../../../src/parchemin/modele/read-modele.js';
import { readFiche } from '../../../src/parchemin/read-fiche.js';
import { atelierError } from './atelier-error.js';

export interface ParcheminFiles {
  readonly modeles: readonly ModeleParchemin[];
  readonly fiches: readonly FicheCertification[];
  readonly ressources: (fichier: string) => Promise<Uint8Array>;
}

const isModele = (value: unknown): boolean => typeof value === 'object' && value !== null && 'elements' in value;

async function jsonIn(file: File): Promise<unknown> {
  try {
    return JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    throw atelierError('json-illisible', { nom: file.name });
  }
}

/** @throws ParcheminError on a model or a record that does not hold; AtelierError when one of the two lacks. */
export async function readParcheminFiles(files: readonly File[]): Promise<ParcheminFiles> {
  const modeles: ModeleParchemin[] = [];
  const fiches: FicheCertification[] = [];
  const others = new Map<string, File>();
  for (const file of files) {
    if (!/\.json$/i.test(file.name)) {
      others.set(file.name, file);
      continue;
    }
    const value = await jsonIn(file);
    if (isModele(value)) modeles.push(readModele(value));
    else for (const fiche of Array.isArray(value) ? value : [value]) fiches.push(readFiche(fiche));
  }
  if (modeles.length === 0) throw atelierError('modele-absent', {});
  if (fiches.length === 0) throw atelierError('fiches-absentes', {});
  return {
    modeles,
    fiches,
    async ressources(fichier) {
      // A model names its images by their path; a page is only given their names.
      const file = others.get(fichier.split(/[\\/]/).at(-1) ?? '');
      if (!file) throw new Error(fichier);
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}
