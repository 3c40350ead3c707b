/** The fields of the texts: one table, from which the page of the documentation and the faults of a model are drawn. */
import type { DonneesParchemin } from '../donnees.js';
import type { Langue } from '../langues.js';
import type { JourPartiel } from './jour.js';
import { civiliteOf, glossOf, list, mentionOf, nomUsageOf, ofIdentite, rankOfBlock, repertoireOf, said } from './valeurs.js';

type Valeurs<V> = (donnees: DonneesParchemin, langue: Langue) => V | null | undefined;

/** Un champ ; `label` est en français, avec son article ; une date est AAAA-MM-JJ, ou un jour connu en partie. */
export type Champ = { readonly label: string; readonly aide?: string } & (
  | { readonly nature: 'texte'; readonly valeur: Valeurs<string> }
  | { readonly nature: 'date'; readonly valeur: Valeurs<string | JourPartiel> }
);

const text = (label: string, valeur: Valeurs<string>, aide?: string): Champ => ({
  nature: 'texte',
  label,
  valeur,
  ...(aide ? { aide } : {}),
});
const date = (label: string, valeur: Valeurs<string | JourPartiel>, aide?: string): Champ => ({
  nature: 'date',
  label,
  valeur,
  ...(aide ? { aide } : {}),
});
const number = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

/** Les champs, par nom, dans l'ordre de la documentation. */
export const CHAMPS: Readonly<Record<string, Champ>> = {
  'titulaire.prenoms': text(
    'les prénoms',
    (donnees) => list(ofIdentite(donnees)?.prenoms.map(said) ?? []),
    'tous, séparés par des virgules comme à l’état civil : un prénom composé (Marie Claire) ne se confond pas avec deux prénoms',
  ),
  'titulaire.prenom': text('le prénom', (donnees) => said(ofIdentite(donnees)?.prenoms[0]), 'le premier'),
  'titulaire.nom': text('le nom de naissance', (donnees) => said(ofIdentite(donnees)?.nomNaissance), 'tel que les données l’écrivent'),
  'titulaire.nomUsage': text("le nom d'usage", nomUsageOf, 'seulement s’il diffère du nom de naissance'),
  'titulaire.civilite': text('la civilité', civiliteOf, 'rien si le sexe n’est pas connu'),
  'titulaire.naissance.date': date(
    'la date de naissance',
    (donnees) => ofIdentite(donnees)?.naissance,
    'l’année seule, ou le mois et l’année, quand le reste n’est pas connu : préférez le filtre « le »',
  ),
  'titulaire.naissance.lieu': text(
    'le lieu de naissance',
    (donnees) => said(ofIdentite(donnees)?.lieuNaissance),
    'la commune, suivie du pays si les données le disent',
  ),
  'certification.intitule': text(
    "l'intitulé de la certification",
    ({ fiche }) => fiche.intitule,
    'tel qu’il est enregistré, jamais traduit',
  ),
  'certification.intituleTraduit': text(
    "la traduction de l'intitulé",
    ({ fiche }, langue) => glossOf(fiche.traductions, langue),
    'dans la langue du texte, en plus de l’intitulé ; rien en français',
  ),
  'certification.numero': text('le numéro de la fiche', ({ fiche }) => fiche.numero),
  'certification.repertoire': text('le répertoire', repertoireOf, 'en entier, selon le numéro de la fiche'),
  'certification.niveau': text('le niveau de qualification', ({ fiche }) => number(fiche.niveau)),
  'certification.cec': text(
    'le niveau du Cadre européen des certifications',
    ({ fiche }) => number(fiche.cec ?? fiche.niveau),
    'celui de qualification, si la fiche n’en donne pas d’autre',
  ),
  'certification.nsf': text('les codes NSF', ({ fiche }) => list(fiche.nsf?.map(({ code }) => code) ?? [])),
  'certification.nsfIntitules': text('les intitulés NSF', ({ fiche }) => list(fiche.nsf?.map(({ intitule }) => intitule) ?? [])),
  'certification.dateDecision': date("la date de la décision d'enregistrement", ({ fiche }) => fiche.dateDecision),
  'certification.dateEffet': date("la date d'effet de l'enregistrement", ({ fiche }) => fiche.dateEffet),
  'certification.dateFin': date("la date de fin de l'enregistrement", ({ fiche }) => fiche.dateFinEnregistrement),
  'certificateur.raisonSociale': text('la raison sociale du certificateur', ({ fiche }) => fiche.certificateur.raisonSociale),
  'certificateur.nomCommercial': text('le nom commercial du certificateur', ({ fiche }) => said(fiche.certificateur.nomCommercial)),
  'certificateur.siret': text('le SIRET du certificateur', ({ fiche }) => said(fiche.certificateur.siret)),
  'bloc.code': text('le code du bloc de compétences', ({ fiche }) => fiche.bloc?.code),
  'bloc.intitule': text("l'intitulé du bloc de compétences", ({ fiche }) => fiche.bloc?.intitule),
  'bloc.intituleTraduit': text(
    "la traduction de l'intitulé du bloc",
    ({ fiche }, langue) => glossOf(fiche.bloc?.traductions, langue),
    'dans la langue du texte, en plus de l’intitulé ; rien en français',
  ),
  'bloc.rang': text('le rang du bloc de compétences', ({ fiche }) => rankOfBlock(fiche.bloc?.code), 'le numéro à la fin de son code'),
  'delivrance.date': date('la date de délivrance', (donnees) => donnees.date ?? donnees.passage.dateDebutValidite),
  'delivrance.lieu': text('le lieu de délivrance', ({ lieu }) => said(lieu)),
  'parchemin.numero': text('le numéro du parchemin', ({ passage }) => passage.idTechnique, 'l’identifiant technique du passage'),
  'parchemin.mention': text('la mention', mentionOf, 'rien sans mention ; traduite, son nom français la suit'),
  'parchemin.option': text("l'option", ({ passage }) => said(passage.libelleOption)),
  'parchemin.score': text('le score', ({ passage }) => said(passage.scoring)),
  'parchemin.niveauLangue': text(
    'le niveau de langue',
    ({ passage: { niveauLangueEuropeen: niveau } }) => (niveau === 'INSUFFISANT' ? undefined : niveau),
    'celui du Cadre européen commun de référence pour les langues ; rien s’il est insuffisant',
  ),
  urlPreuve: text("l'adresse de la preuve", ({ urlPreuve, passage }) => said(urlPreuve ?? passage.urlPreuve)),
};

/** The field of that name; a name such as `constructor` is none. */
export const champOf = (nom: string): Champ | undefined => (Object.hasOwn(CHAMPS, nom) ? CHAMPS[nom] : undefined);
