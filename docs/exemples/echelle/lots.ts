/** Coupe un fichier NDJSON en lots de lignes entières, sans le lire : chaque ouvrier lit le sien. */
import { type FileHandle, open } from 'node:fs/promises';

/** Des octets d'un fichier : de `debut` compris à `fin` non compris. */
export interface Lot {
  readonly debut: number;
  readonly fin: number;
}

const FIN_DE_LIGNE = 0x0a;

/** Où commence la ligne qui suit celle de `position`. */
async function ligneSuivante(fichier: FileHandle, position: number, taille: number): Promise<number> {
  const bloc = Buffer.alloc(65_536);
  for (let debut = position; debut < taille; ) {
    const { bytesRead } = await fichier.read(bloc, 0, bloc.length, debut);
    if (bytesRead === 0) break;
    const trouve = bloc.subarray(0, bytesRead).indexOf(FIN_DE_LIGNE);
    if (trouve >= 0) return debut + trouve + 1;
    debut += bytesRead;
  }
  return taille;
}

/** Les lots d'un fichier, dans l'ordre ; un demi-mégaoctet vaut quelque quatre cents passages complets. */
export async function couper(chemin: string, octets = 500_000): Promise<Lot[]> {
  const fichier = await open(chemin);
  try {
    const { size } = await fichier.stat();
    const lots: Lot[] = [];
    for (let debut = 0; debut < size; ) {
      const fin = await ligneSuivante(fichier, Math.min(debut + octets, size), size);
      lots.push({ debut, fin });
      debut = fin;
    }
    return lots;
  } finally {
    await fichier.close();
  }
}

export async function lireLot(chemin: string, { debut, fin }: Lot): Promise<Buffer> {
  const fichier = await open(chemin);
  try {
    const octets = Buffer.alloc(fin - debut);
    for (let lus = 0; lus < octets.length; ) {
      const { bytesRead } = await fichier.read(octets, lus, octets.length - lus, debut + lus);
      if (bytesRead === 0) throw new Error(`« ${chemin} » a raccourci pendant le contrôle : relancez quand plus rien ne l'écrit.`);
      lus += bytesRead;
    }
    return octets;
  } finally {
    await fichier.close();
  }
}

export function nombreDeLignes(octets: Buffer): number {
  let nombre = 0;
  for (let fin = octets.indexOf(FIN_DE_LIGNE); fin >= 0; fin = octets.indexOf(FIN_DE_LIGNE, fin + 1)) nombre++;
  return nombre;
}
