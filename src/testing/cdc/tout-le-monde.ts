/** The population when none is given: whoever is sent is found, except three surnames that call for a refusal. */
import type { IdentificationTitulaire } from '../../model.js';
import { PHRASES } from './phrases.js';
import { FOLDS, type PersonneConnue, type Population, type Recherche, type Tolerance } from './population.js';

/** Noms de naissance qui font refuser un passage quand aucune population n'est donnée : `INTROUVABLE`, `HOMONYME`… */
export const NOMS_REPERES: Readonly<Record<string, string>> = {
  INTROUVABLE: PHRASES.introuvable(),
  'INTROUVABLE-DATE': PHRASES.introuvableDate(),
  'INTROUVABLE-LIEU': PHRASES.introuvableReconciliation(),
  HOMONYME: PHRASES.plusieurs(),
};

export class ToutLeMonde implements Population {
  readonly #fold: (text: string) => string;
  readonly #known = new Map<string, PersonneConnue>();

  constructor(tolerance: Tolerance) {
    this.#fold = FOLDS[tolerance];
  }

  /** The same data are the same person, whom the register must know again. */
  search(identification: IdentificationTitulaire): Recherche {
    const { titulaire, dossierFormation, identifiantNational } = identification;
    const name = titulaire?.nomNaissance ?? dossierFormation?.nomTitulaire ?? identifiantNational?.nomNaissance ?? '';
    const refus = NOMS_REPERES[name.toUpperCase()];
    if (refus !== undefined) return { refus };
    const { prenom1 = '', sexe = 'F', anneeNaissance = 1900, moisNaissance = null, jourNaissance = null } = titulaire ?? {};
    const number = dossierFormation?.idDossier ?? identifiantNational?.nir.toUpperCase();
    const key = number ?? [this.#fold(name), this.#fold(prenom1), sexe, anneeNaissance, moisNaissance, jourNaissance].join('\n');
    const personne = this.#known.get(key) ?? { nomNaissance: name, prenom1, sexe, anneeNaissance, moisNaissance, jourNaissance };
    this.#known.set(key, personne);
    return { personne };
  }
}
