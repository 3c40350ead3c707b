/** The entry of the PDF engine: a model made ready, then as many parchments as wanted. */
import type { DonneesParchemin } from '../donnees.js';
import type { Langue } from '../langues.js';
import type { ElementParchemin } from '../modele/elements.js';
import type { ModeleParchemin } from '../modele/modele.js';
import { parcheminError } from '../parchemin-error.js';
import { compose } from './compose.js';
import type { ImagePrete } from './images/image.js';
import { readImage } from './images/read-image.js';
import { loadFaces } from './load-faces.js';
import type { Materials } from './materials.js';
import { printPdf } from './print.js';
import { screenPdf } from './screen.js';

/** Ce qui accompagne un modèle. */
export interface PrepareOptions {
  /** Lit un fichier que le modèle nomme (image, police) ; à donner dès que le modèle en nomme un. */
  readonly ressources?: (fichier: string) => Promise<Uint8Array>;
  /** Une langue, ou deux : ce qui diffère est alors dans les deux. Le français à défaut. */
  readonly langues?: readonly [Langue] | readonly [Langue, Langue];
}

/** Un modèle prêt : polices et images lues une fois pour tous les parchemins. */
export interface Parchemin {
  /**
   * Un parchemin pour l'écran : PDF/A-3b balisé, lien et code QR vers la preuve s'il y en a une, attestation jointe s'il y en a une. Les
   * mêmes données donnent les mêmes octets.
   *
   * @throws {ParcheminError} `texte-sans-place`, `caractere-hors-police`, et ce que les champs du modèle refusent.
   */
  screen(donnees: DonneesParchemin): Promise<Uint8Array>;
  /**
   * Les parchemins pour l'imprimeur : un seul PDF, une page par personne dans l'ordre donné, fond perdu et traits de coupe. Les octets
   * sortent à mesure que les pages sont faites ; les pages ne sont faites qu'à mesure qu'on les demande.
   *
   * @throws {ParcheminError} comme `screen` ; `aucun-parchemin` quand il n'y a personne.
   */
  print(source: Iterable<DonneesParchemin> | AsyncIterable<DonneesParchemin>): AsyncIterable<Uint8Array>;
}

const filesOf = (element: ElementParchemin): string[] => {
  if (element.type === 'image') return [element.fichier];
  return element.type === 'signature' && element.image !== undefined ? [element.image] : [];
};

function colorIn({ couleurs }: ModeleParchemin, couleur = '#000000'): string {
  const color = couleur.startsWith('#') ? couleur : couleurs?.[couleur];
  if (color !== undefined) return color;
  throw parcheminError('modele-invalide', { fautes: [`la couleur « ${couleur} » n’est pas déclarée dans « couleurs ».`] });
}

/** Known from `prepare` on: every name is looked up there. */
function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`not prepared: ${name}`);
  return value;
}

async function prepare(modele: ModeleParchemin, { ressources, langues = ['fr'] }: PrepareOptions): Promise<Materials> {
  const read = async (fichier: string): Promise<Uint8Array> => {
    try {
      if (ressources !== undefined) return await ressources(fichier);
    } catch {
      // Missing or forbidden: the sentence is the same, and names the file.
    }
    throw parcheminError('fichier-introuvable', { fichier });
  };
  const faces = await loadFaces(modele, read);
  const images = new Map<string, ImagePrete>();
  for (const fichier of new Set(modele.elements.flatMap(filesOf))) images.set(fichier, await readImage(fichier, await read(fichier)));
  for (const element of modele.elements) {
    if ('couleur' in element) colorIn(modele, element.couleur);
  }
  return {
    modele,
    langues,
    faces: [...faces.values()],
    faceOf: (police) => found(faces, police),
    imageOf: (fichier) => found(images, fichier),
    colorOf: (couleur) => colorIn(modele, couleur),
  };
}

/**
 * Prépare un modèle : ses polices et ses images sont lues et vérifiées une fois, puis servent à tous les parchemins.
 *
 * Deux langues : un texte qui est le même dans les deux (un nom, un intitulé) n'est écrit qu'une fois ; une langue qu'un texte n'a pas
 * est laissée de côté, le français en tient lieu s'il n'en a aucune des deux.
 *
 * @throws {ParcheminError} `fichier-introuvable`, `image-illisible`, `police-illisible`, `modele-invalide` (police ou couleur inconnue).
 *
 * Source : ISO 19005-3 (PDF/A-3b), ISO 32000-1 (14.11.2, TrimBox et BleedBox).
 *
 * @example
 * const parchemin = await prepareParchemin(modele, { langues: ['fr', 'en'] });
 * const pdf = await parchemin.screen({ passage, fiche, lieu: 'Toulouse' });
 */
export async function prepareParchemin(modele: ModeleParchemin, options: PrepareOptions = {}): Promise<Parchemin> {
  const materials = await prepare(modele, options);
  return {
    screen: async (donnees) => screenPdf(compose(donnees, materials), materials),
    print: (source) => printPdf(source, materials),
  };
}
