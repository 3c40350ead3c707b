/** What is kept of a file once its passages have been told. */
import type { Action } from '../dictionary/index.js';

interface Named {
  readonly nom: string;
}
export interface DepotFichier extends Named {
  readonly type: 'depot';
  readonly idFlux: string | null;
  readonly horodatage: string | null;
  readonly action: Action;
  readonly idClient: string | null;
  readonly passages: number;
}
export interface AccuseFichier extends Named {
  readonly type: 'accuse';
  readonly idFlux: string | null;
  readonly nomFichier: string | null;
  readonly idTraitement: string | null;
  readonly verdict: 'traite' | 'rejete';
  readonly date: string | null;
}
export interface LignesFichier extends Named {
  readonly type: 'lignes';
}
/** Read in vain, or not to its end: what it told is forgotten. */
export interface FichierEcarte extends Named {
  readonly type: 'ecarte';
}
export type FichierSuivi = DepotFichier | AccuseFichier | LignesFichier | FichierEcarte;

/** The name without its folders. */
export const baseName = (nom: string): string => nom.slice(Math.max(nom.lastIndexOf('/'), nom.lastIndexOf('\\')) + 1);
export const folderOf = (nom: string): string => nom.slice(0, nom.length - baseName(nom).length);

const REPORT_NAME = /^accus[eé][ _-]de[ _-]traitement[ _-](.+\.xml)[ _-](\d{4})(\d{2})(\d{2})\b/i;

/** `Accuse_de_traitement_depot.xml_20260901.xml` → what it answers, and when. Source: the accusés that certifiers have published. */
export function readReportName(nom: string): { nomFichier: string; date: string } | undefined {
  const [, nomFichier, year, month, day] = REPORT_NAME.exec(baseName(nom).normalize('NFC')) ?? [];
  return nomFichier === undefined ? undefined : { nomFichier, date: `${year}-${month}-${day}` };
}
