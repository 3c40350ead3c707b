/** Who the simulated CDC knows, and its search in three steps. Source of the steps: the CDC's own page about refused passages. */

import { codeInseeOf, codePostalOf } from '../../identifiers/naissance.js';
import type { IdentificationTitulaire, Titulaire } from '../../model.js';
import { PHRASES } from './phrases.js';

/**
 * Une personne que la CDC simulée connaît : un `Titulaire`, dont seules les quatre premières données sont obligatoires, son NIR et ses
 * dossiers CPF s'il y en a.
 */
export type PersonneConnue = Pick<Titulaire, 'nomNaissance' | 'prenom1' | 'sexe' | 'anneeNaissance'> &
  Partial<Titulaire> & { readonly nir?: string; readonly dossiers?: readonly string[] };

/**
 * Ce qui est ignoré dans la comparaison des noms. Personne ne sait ce que la CDC tolère : `casse`, la valeur par défaut, est la plus
 * sévère ; `accents` ignore aussi les accents ; `large`, aussi les traits d'union, les apostrophes et les espaces.
 */
export type Tolerance = 'casse' | 'accents' | 'large';

type Fold = (text: string) => string;
const upper: Fold = (text) => text.normalize('NFC').toUpperCase();
const bare: Fold = (text) => upper(text).replaceAll('Œ', 'OE').replaceAll('Æ', 'AE').normalize('NFD').replace(/\p{M}/gu, '');
export const FOLDS: Readonly<Record<Tolerance, Fold>> = {
  casse: upper,
  accents: bare,
  large: (text) => bare(text).replace(/[^\p{L}\p{N}]/gu, ''),
};

/** Whoever was found, or why nobody was. */
export type Recherche = { readonly personne: PersonneConnue } | { readonly refus: string };
export interface Population {
  search(identification: IdentificationTitulaire): Recherche;
}

/** A datum that either side does not give contradicts nothing. */
const agree = (one: unknown, other: unknown): boolean =>
  one === undefined || one === null || other === undefined || other === null || one === other;

const OPTIONAL = ['prenom2', 'prenom3', 'nomUsage', 'libelleCommuneNaissance', 'codePaysNaissance', 'libellePaysNaissance'] as const;

export class KnownPopulation implements Population {
  readonly #fold: Fold;
  readonly #byName = new Map<string, PersonneConnue[]>();
  readonly #byNir = new Map<string, PersonneConnue>();
  readonly #byDossier = new Map<string, PersonneConnue>();

  constructor(people: Iterable<PersonneConnue>, tolerance: Tolerance) {
    this.#fold = FOLDS[tolerance];
    for (const personne of people) {
      const key = this.#key(personne);
      const same = this.#byName.get(key);
      if (same) same.push(personne);
      else this.#byName.set(key, [personne]);
      if (personne.nir !== undefined) this.#byNir.set(personne.nir.toUpperCase(), personne);
      for (const dossier of personne.dossiers ?? []) this.#byDossier.set(dossier, personne);
    }
  }

  #key({ nomNaissance, prenom1, sexe, anneeNaissance }: PersonneConnue): string {
    return [this.#fold(nomNaissance), this.#fold(prenom1), sexe, anneeNaissance].join('\n');
  }

  search({ titulaire, dossierFormation, identifiantNational }: IdentificationTitulaire): Recherche {
    if (titulaire) return this.#cascade(titulaire);
    if (identifiantNational) {
      const found = this.#byNir.get(identifiantNational.nir.toUpperCase());
      return this.#named(found, [[found?.nomNaissance, identifiantNational.nomNaissance]]);
    }
    const found = this.#byDossier.get(dossierFormation.idDossier);
    return this.#named(found, [
      [found?.nomNaissance, dossierFormation.nomTitulaire],
      [found?.prenom1, dossierFormation.prenom1Titulaire],
    ]);
  }

  /** Found by a number: the names must be those of the person. What the CDC says otherwise is not known; the first sentence is taken. */
  #named(found: PersonneConnue | undefined, names: readonly (readonly [known: string | undefined, sent: string])[]): Recherche {
    const agrees = names.every(([known, sent]) => known !== undefined && this.#fold(known) === this.#fold(sent));
    return found && agrees ? { personne: found } : { refus: PHRASES.introuvable() };
  }

  #cascade(sent: Titulaire): Recherche {
    const steps = [
      { among: (all: readonly PersonneConnue[]) => all, refus: PHRASES.introuvable },
      { among: (all: readonly PersonneConnue[]) => all.filter((each) => this.#sameDay(each, sent)), refus: PHRASES.introuvableDate },
      {
        among: (all: readonly PersonneConnue[]) => all.filter((each) => this.#sameRest(each, sent)),
        refus: PHRASES.introuvableReconciliation,
      },
    ];
    let left: readonly PersonneConnue[] = this.#byName.get(this.#key(sent)) ?? [];
    for (const { among, refus } of steps) {
      left = among(left);
      const [personne] = left;
      if (!personne) return { refus: refus() };
      if (left.length === 1) return { personne };
    }
    return { refus: PHRASES.plusieurs() };
  }

  #sameDay(known: PersonneConnue, sent: Titulaire): boolean {
    return agree(known.moisNaissance, sent.moisNaissance) && agree(known.jourNaissance, sent.jourNaissance);
  }

  #sameRest(known: PersonneConnue, sent: Titulaire): boolean {
    const folded = (text: string | null | undefined): string | undefined => (text ? this.#fold(text) : undefined);
    return (
      OPTIONAL.every((name) => agree(folded(known[name]), folded(sent[name]))) &&
      agree(codeInseeOf(known), codeInseeOf(sent)) &&
      agree(codePostalOf(known), codePostalOf(sent))
    );
  }
}
