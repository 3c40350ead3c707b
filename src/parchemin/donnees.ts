/** What one parchment is made from: a passage, the record of its certification, and what neither of them says. */
import type { PassageCertification, Titulaire } from '../model.js';
import type { JourPartiel } from './champs/jour.js';
import type { FicheCertification } from './fiche.js';

/**
 * L'identité que porte un parchemin.
 *
 * @example
 * const identite: Identite = { prenoms: ['Zoé', 'Anne'], nomNaissance: 'Ferrandier', sexe: 'F', naissance: { annee: 1999, mois: 2 } };
 */
export interface Identite {
  /** Dans l'ordre de l'état civil. */
  readonly prenoms: readonly string[];
  readonly nomNaissance: string;
  readonly nomUsage?: string;
  /** Absent quand il n'est pas connu : les accords donnent alors les deux formes. */
  readonly sexe?: 'M' | 'F';
  /** Le mois et le jour sont absents quand l'état civil ne les connaît pas. */
  readonly naissance?: JourPartiel;
  readonly lieuNaissance?: string;
}

/**
 * Les données d'un parchemin.
 *
 * @example
 * const donnees: DonneesParchemin = { passage, fiche, lieu: 'Toulouse', urlPreuve: 'https://preuves.exemple.fr/2026-0001' };
 */
export interface DonneesParchemin {
  readonly passage: PassageCertification;
  readonly fiche: FicheCertification;
  /** À défaut, celle du passage (`identiteOf`) ; à donner quand il désigne la personne par son NIR. */
  readonly identite?: Identite;
  /** Lieu de délivrance. */
  readonly lieu?: string;
  /** Date de délivrance, AAAA-MM-JJ ; à défaut, celle du passage (5.10). */
  readonly date?: string;
  /** Adresse de la preuve ; à défaut, celle du passage (5.2). */
  readonly urlPreuve?: string;
  /** Attestation vérifiable, à joindre au PDF. */
  readonly attestation?: string;
}

const given = (...names: readonly (string | null | undefined)[]): string[] => names.filter((name): name is string => !!name?.trim());

function birthplaceOf({ libelleCommuneNaissance: city, libellePaysNaissance: country }: Titulaire): string | undefined {
  const [first, second] = given(city, country);
  return second === undefined ? first : `${first} (${second})`;
}

/** Of a row that a number identifies, the civil status may be there in part. */
function ofTitulaire(titulaire: Titulaire): Identite {
  const { sexe, anneeNaissance: annee, moisNaissance: mois, jourNaissance: jour } = titulaire;
  const lieuNaissance = birthplaceOf(titulaire);
  return {
    prenoms: given(titulaire.prenom1, titulaire.prenom2, titulaire.prenom3),
    nomNaissance: titulaire.nomNaissance,
    ...(titulaire.nomUsage ? { nomUsage: titulaire.nomUsage } : {}),
    ...(sexe ? { sexe } : {}),
    // A day without its month says nothing.
    ...(annee ? { naissance: { annee, ...(mois ? { mois, ...(jour ? { jour } : {}) } : {}) } } : {}),
    ...(lieuNaissance === undefined ? {} : { lieuNaissance }),
  };
}

/**
 * L'identité que donne un passage ; rien s'il désigne la personne par son NIR, qui vient sans prénom. Un dossier de formation n'a que le
 * nom et le premier prénom.
 *
 * Source : dictionnaire, blocs 8 (titulaire), 9 (dossier de formation) et identifiant national.
 *
 * @example
 * identiteOf(passage); // { prenoms: ['Zoé'], nomNaissance: 'Ferrandier', sexe: 'F', naissance: { annee: 1999, mois: 2, jour: 28 } }
 */
export function identiteOf(passage: PassageCertification): Identite | undefined {
  const { titulaire, dossierFormation } = passage.identificationTitulaire;
  if (titulaire) return ofTitulaire(titulaire);
  if (!dossierFormation) return undefined;
  return { prenoms: given(dossierFormation.prenom1Titulaire), nomNaissance: dossierFormation.nomTitulaire };
}

/** Comment une phrase nomme la personne : « Zoé Martin », ou le nom seul quand les prénoms manquent. */
export function nameOf({ identite, passage }: Pick<DonneesParchemin, 'identite' | 'passage'>): string {
  const known = identite ?? identiteOf(passage);
  return given(known?.prenoms[0], known?.nomNaissance ?? passage.identificationTitulaire.identifiantNational?.nomNaissance).join(' ');
}
