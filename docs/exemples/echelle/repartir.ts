/** Des tâches données au pool à mesure qu'il avance, leurs résultats dans l'ordre des tâches. */
import type { Piscina } from 'piscina';

/** Un fil qui meurt (mémoire, `process.exit`) rend une erreur et piscina en ouvre un autre : seule sa tâche est à refaire. */
async function tenter<T, R>(pool: Piscina<T, R>, tache: T, name: string, essais = 3): Promise<R> {
  for (let essai = 1; ; essai++) {
    try {
      return await pool.run(tache, { name });
    } catch (erreur) {
      if (essai === essais) throw erreur;
    }
  }
}

/** Deux tâches par fil en attente, pas plus : la mémoire ne dépend pas du nombre de tâches. */
export async function* repartir<T, R>(
  pool: Piscina<T, R>,
  taches: Iterable<T> | AsyncIterable<T>,
  name: string,
): AsyncGenerator<R, void, undefined> {
  const enCours: Promise<R>[] = [];
  for await (const tache of taches) {
    const resultat = tenter(pool, tache, name);
    // L'échec est levé à son tour, plus bas ; jusque-là il ne doit pas passer pour un oubli.
    resultat.catch(() => undefined);
    enCours.push(resultat);
    if (enCours.length >= 2 * pool.maxThreads) yield await (enCours.shift() as Promise<R>);
  }
  for (const resultat of enCours) yield await resultat;
}
