/** Line and column of a rejected file → the passage, the element. */
import { XmlFault } from '../../xml/fault.js';
import { XmlInput } from '../../xml/input.js';
import { chunksOf, type XmlSource } from '../../xml/source.js';
import type { ErreurFichier } from '../accuse.js';
import type { ExplainErreurOptions } from './explain-erreur.js';
import { explainGroupe, type GroupeErreurs, groupErreurs } from './group-erreurs.js';
import { Locator, type PassageSitue, type Sought } from './locator.js';

/** Une faute d'un fichier rejeté, à sa place dans le dépôt. */
export interface ErreurSituee extends GroupeErreurs {
  /** Chemin de la balise depuis la racine, vide pour la racine ; null si la place n'est pas connue. */
  path: string | null;
  /** Null : la faute est dans l'en-tête ou autour des passages, ou sa place n'est pas connue. */
  passage: PassageSitue | null;
}

function soughtFor({ erreurs, explication }: GroupeErreurs): Sought | undefined {
  const [{ ligne, colonne } = { ligne: null, colonne: null }] = erreurs;
  // The JDK says -1 where it does not know.
  if (ligne === null || ligne < 1) return undefined;
  return {
    line: ligne,
    column: colonne === null || colonne < 1 ? Number.POSITIVE_INFINITY : colonne,
    name: explication.element ?? undefined,
  };
}

async function follow(depot: XmlSource, sought: readonly Sought[]): Promise<void> {
  const input = new XmlInput((lines) => new Locator(lines, sought));
  const { handler: locator } = input;
  try {
    for await (const chunk of chunksOf(depot)) {
      input.push(chunk);
      if (locator.done) return;
    }
    input.end();
  } catch (error) {
    // A file that is not well-formed ends there, for the JDK as well.
    if (!(error instanceof XmlFault)) throw error;
  }
  locator.end();
}

/**
 * Retrouve dans le dépôt la balise et le passage de chaque faute d'un accusé de rejet, en une lecture et en mémoire constante.
 * @returns une faute par groupe de phrases (voir `groupErreurs`), dans l'ordre de l'accusé
 * @example
 * for (const { passage, explication } of await locateErreurs(accuse.erreurs, depot)) console.log(passage?.idTechnique, explication.fault);
 */
export async function locateErreurs(
  erreurs: readonly ErreurFichier[],
  depot: XmlSource,
  options: Omit<ExplainErreurOptions, 'path'> = {},
): Promise<ErreurSituee[]> {
  const groups = groupErreurs(erreurs, options).map((group) => ({ ...group, sought: soughtFor(group) }));
  await follow(
    depot,
    groups.flatMap(({ sought }) => sought ?? []),
  );
  return groups.map(({ erreurs: some, explication, sought }) => {
    const path = sought?.path ?? null;
    return {
      erreurs: some,
      explication: path === null ? explication : explainGroupe(some, { ...options, path }),
      path,
      passage: sought?.passage ?? null,
    };
  });
}
