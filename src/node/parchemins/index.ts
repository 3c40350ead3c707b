/** The parchments, for `accrochage/node`: loaded when they are asked for, so that who makes none loads no PDF library. */
import type { FicheCertification } from '../../parchemin/fiche.js';
import type { ModeleSource } from './modeles.js';
import type { BilanParchemins, MakeOptions, PassageParchemin } from './options.js';

/**
 * Fait les parchemins de passages groupés par certification : un PDF par personne pour l'écran, un lot par certification pour
 * l'imprimeur (une page par personne, dans l'ordre donné), la liste des personnes, celle des envois si les contacts sont connus.
 * Arrêté puis relancé avec les mêmes données, le travail reprend où il en était ; aucun fichier n'est écrit à moitié. Un parchemin
 * impossible (texte sans place, donnée manquante) n'arrête pas les autres : il est dans `refuses`.
 *
 * Un dossier, un travail à la fois : deux processus qui écriraient dans le même dossier effaceraient l'un ce que l'autre commence.
 *
 * @throws {ParcheminError} si un modèle ou une fiche manque, ou si le contrôle refuse le modèle ; {FileError} si un fichier ne peut pas
 * être lu ou écrit.
 * @example
 * const bilan = await generateParchemins(passages, { folder: 'parchemins', modeles: [await readModeleFile('titre.json')], fiches });
 */
export async function generateParchemins(passages: AsyncIterable<PassageParchemin>, options: MakeOptions): Promise<BilanParchemins> {
  const made = await import('./generate-parchemins.js');
  return made.generateParchemins(passages, options);
}

/**
 * Lit le modèle de parchemin d'un fichier JSON ; les images et les polices qu'il nomme sont cherchées à côté de lui.
 * @throws {FileError}, {ParcheminError} `modele-invalide`
 */
export async function readModeleFile(path: string): Promise<ModeleSource> {
  const made = await import('./modeles.js');
  return made.readModeleFile(path);
}

/**
 * Lit les fiches des certifications d'un fichier JSON : une seule, ou une liste.
 * @throws {FileError}, {ParcheminError} `fiche-invalide`
 */
export async function readFichesFile(path: string): Promise<FicheCertification[]> {
  const made = await import('./modeles.js');
  return made.readFichesFile(path);
}
