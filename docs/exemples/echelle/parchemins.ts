/** Fait des parchemins qui se reprennent : un nom tiré des données, un fichier entier ou absent. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { PassageDepose } from 'accrochage';
import { ParcheminError, prepareParchemin, readFiche, readModele } from 'accrochage/parchemin';

/** Ce dont un ouvrier a besoin pour commencer : des chemins, aucune donnée. */
export interface Reglages {
  readonly modele: string;
  readonly fiches: string;
  readonly dossier: string;
}
export interface Refus {
  readonly idTechnique: string;
  readonly code: string;
  readonly message: string;
}
export interface Atelier {
  nomDe(depose: PassageDepose): string;
  /** `repris` : le fichier était déjà là, fait des mêmes données. */
  faire(depose: PassageDepose): Promise<'fait' | 'repris' | Refus>;
}

const EN_COURS = '.en-cours';
const empreinte = (...parties: readonly (string | Uint8Array)[]): string => {
  const hachage = createHash('sha256');
  for (const partie of parties) hachage.update(partie).update('\n');
  return hachage.digest('hex');
};
const existe = (chemin: string): Promise<boolean> =>
  stat(chemin).then(
    () => true,
    () => false,
  );

/** Sous un nom provisoire propre à cet ouvrier, puis sous le sien d'un coup : un arrêt brutal ne laisse jamais un PDF à moitié écrit. */
export async function ecrire(chemin: string, octets: Uint8Array): Promise<void> {
  const provisoire = `${chemin}.${process.pid}-${threadId}${EN_COURS}`;
  const fichier = await open(provisoire, 'w', 0o600);
  try {
    await fichier.writeFile(octets);
    // Avant le nom, les octets : sans cela, une coupure de courant peut laisser un fichier vide sous un nom définitif.
    await fichier.sync();
  } finally {
    await fichier.close();
  }
  await rename(provisoire, chemin);
}

/** Polices, images et fiches sont lues une fois par ouvrier, pas une fois par parchemin. */
export async function ouvrirAtelier({ modele, fiches, dossier }: Reglages): Promise<Atelier> {
  const texte = await readFile(modele, 'utf8');
  const lus: (string | Uint8Array)[] = [texte];
  const ressources = async (fichier: string): Promise<Uint8Array> => {
    const octets = await readFile(resolve(dirname(modele), fichier));
    lus.push(octets);
    return octets;
  };
  const parchemin = await prepareParchemin(readModele(JSON.parse(texte)), { ressources });
  const duModele = empreinte(...lus);
  const parNumero = new Map((JSON.parse(await readFile(fiches, 'utf8')) as unknown[]).map(readFiche).map((fiche) => [fiche.numero, fiche]));
  await mkdir(dossier, { recursive: true, mode: 0o700 });

  const ficheDe = ({ certification }: PassageDepose) => {
    const fiche = parNumero.get(certification.code);
    if (!fiche) throw new Error(`La fiche de ${certification.code} n'est pas dans ${fiches} : ajoutez-la, puis relancez.`);
    return fiche;
  };
  // L'identifiant, pour retrouver la personne ; tout le reste, pour qu'une donnée corrigée ne passe pas pour déjà faite.
  const nomDe = (depose: PassageDepose): string =>
    `${empreinte(depose.passage.idTechnique).slice(0, 24)}-${empreinte(duModele, JSON.stringify([ficheDe(depose), depose.passage])).slice(0, 16)}.pdf`;
  return {
    nomDe,
    async faire(depose) {
      const chemin = join(dossier, nomDe(depose));
      if (await existe(chemin)) return 'repris';
      try {
        await ecrire(chemin, await parchemin.screen({ passage: depose.passage, fiche: ficheDe(depose) }));
        return 'fait';
      } catch (erreur) {
        // Un nom sans place, une lettre que la police n'a pas : cette personne est refusée, les autres ont leur parchemin.
        if (erreur instanceof ParcheminError) {
          return { idTechnique: depose.passage.idTechnique, code: erreur.code, message: erreur.message };
        }
        throw erreur;
      }
    },
  };
}

export interface Inventaire {
  readonly manquants: readonly string[];
  /** Parchemins de données corrigées depuis, ou de personnes que le fichier n'a plus : à retirer, une fois les nouveaux remis. */
  readonly perimes: readonly string[];
}

/** À la fin, plus aucun ouvrier ne travaillant : retire les restes des ouvriers tués, et compare le dossier à ce qu'il doit contenir. */
export async function inventaire(dossier: string, attendus: ReadonlySet<string>): Promise<Inventaire> {
  const manquants = new Set(attendus);
  const perimes: string[] = [];
  for (const nom of (await readdir(dossier)).sort()) {
    if (nom.endsWith(EN_COURS)) await rm(join(dossier, nom), { force: true });
    else if (attendus.has(nom)) manquants.delete(nom);
    else if (nom.endsWith('.pdf')) perimes.push(nom);
  }
  return { manquants: [...manquants], perimes };
}
