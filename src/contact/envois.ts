/** The mailing list of the parchments, for the tool that sends them. */
import type { CountryCode } from 'libphonenumber-js/max';
import { hidingNir } from '../identifiers/nir.js';
import { CSV_MARK, csvLine } from '../matrice/table/csv-line.js';
import { protect } from '../matrice/table/formula-injection.js';
import { contactOf } from './contact-of.js';

/** Un parchemin à envoyer à quelqu'un. */
export interface Envoi {
  readonly idTechnique: string;
  readonly prenom: string;
  readonly nom: string;
  /** Tels que la ligne les donne : ils sont lus ici. */
  readonly courriel?: string | undefined;
  readonly telephone?: string | undefined;
  /** Où la personne trouve son parchemin ou sa preuve. */
  readonly lien: string;
  readonly fichier?: string | undefined;
}

/** Ce que la liste contient. */
export interface BilanEnvois {
  personnes: number;
  courriels: number;
  telephones: number;
  /** Ni courriel ni téléphone utilisable. */
  injoignables: number;
  /** Personnes dont la ligne porte une remarque. */
  remarques: number;
}

export interface EnvoisOptions {
  /** Pays des numéros sans indicatif, `FR` à défaut. */
  pays?: CountryCode;
  /** Reçoit le bilan, une fois la liste écrite. */
  onBilan?: (bilan: BilanEnvois) => void;
}

const HEADINGS = ['Identifiant technique', 'Prénom', 'Nom', 'Courriel', 'Téléphone', 'Lien', 'Fichier', 'Remarque'];
/** One chunk for many rows. */
const ROWS = 500;

/** A datum that cannot be used is kept beside what is wrong with it, whole: its message may show but its beginning. */
const kept = (name: string, given: string): string => `${name} écarté : ${hidingNir(given) ?? given}.`;

/** What is usable of one person, and what has to be said. */
function rowOf(envoi: Envoi, pays: CountryCode | undefined) {
  const { courriel: mail = '', telephone: phone = '' } = envoi;
  const read = contactOf({ contact: { courriel: mail, telephone: phone } }, pays && { pays });
  const remarks = read.diagnostics.map(({ message }) => message);
  let { courriel = '' } = read;
  if (protect(courriel) !== courriel) {
    remarks.push("L'adresse commence comme une formule de tableur : écrivez à cette personne à la main.");
    courriel = '';
  }
  const telephone = read.telephone?.e164 ?? '';
  if (mail.trim() !== '' && courriel === '') remarks.push(kept('Courriel', mail));
  if (phone.trim() !== '' && telephone === '') remarks.push(kept('Téléphone', phone));
  if (courriel === '' && telephone === '') remarks.push('Ni courriel ni téléphone utilisable.');
  if (envoi.lien === '') remarks.push('Aucun lien à envoyer.');
  return { courriel, telephone, remarque: remarks.join(' ') };
}

/** An E.164 number begins like a formula, but is one of ours, `+` and digits: behind an apostrophe the sending tool would not dial it. */
const lineOf = (before: readonly string[], telephone: string, after: readonly string[]): string =>
  `${csvLine(before).slice(0, -2)};${telephone};${csvLine(after)}`;

/**
 * La liste des envois en CSV : UTF-8 avec sa marque, séparateur `;`, ce qui ressemble à une formule rendu inoffensif. Les numéros y sont
 * au format E.164. Un courriel ou un téléphone fautif n'est pas perdu : il est dans la colonne « Remarque », avec ce qui ne va pas ;
 * seul un NIR y est masqué.
 *
 * @example
 * for await (const texte of envoisCsv(envois, { onBilan: ({ injoignables }) => console.log(injoignables) })) await fichier.write(texte);
 */
export async function* envoisCsv(
  envois: Iterable<Envoi> | AsyncIterable<Envoi>,
  { pays, onBilan }: EnvoisOptions = {},
): AsyncGenerator<string, void, undefined> {
  const bilan: BilanEnvois = { personnes: 0, courriels: 0, telephones: 0, injoignables: 0, remarques: 0 };
  let waiting = [CSV_MARK + csvLine(HEADINGS)];
  for await (const envoi of envois) {
    const { courriel, telephone, remarque } = rowOf(envoi, pays);
    bilan.personnes++;
    if (courriel !== '') bilan.courriels++;
    if (telephone !== '') bilan.telephones++;
    if (courriel === '' && telephone === '') bilan.injoignables++;
    if (remarque !== '') bilan.remarques++;
    const { idTechnique, prenom, nom, lien, fichier = '' } = envoi;
    waiting.push(lineOf([idTechnique, prenom, nom, courriel], telephone, [lien, fichier, remarque]));
    if (waiting.length < ROWS) continue;
    yield waiting.join('');
    waiting = [];
  }
  if (waiting.length > 0) yield waiting.join('');
  onBilan?.(bilan);
}
