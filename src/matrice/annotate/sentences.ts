/** What the top of the sheet « Contrôle » says. */
import type { Faults } from './faults.js';

/** 12 345, with spaces that every font draws. */
const numberOf = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ' ');

const counted = (count: number, none: string, word: string): string =>
  `${count === 0 ? none : numberOf(count)} ${word}${count > 1 ? 's' : ''}`;

/** What could not be shown on the workbook itself; each number is a count of faults or of cells, nothing when all is shown. */
export interface Unshown {
  readonly notes: number;
  /** Notes that were put. */
  readonly told: number;
  readonly links: number;
  readonly lines: number;
}

export function verdict({ counts: { error, warning } }: Faults): string {
  if (error + warning === 0) return 'Aucune faute : rien à corriger dans ce classeur.';
  const [errors, warnings] = [counted(error, 'aucune', 'erreur'), counted(warning, 'aucun', 'avertissement')];
  return error === 0
    ? `${warnings} et ${errors} : à vérifier avant l'envoi.`
    : `${errors} et ${warnings} : corrigez les erreurs, qui empêchent l'envoi${warning > 0 ? ' ; vérifiez les avertissements' : ''}.`;
}

/** One sentence a line. */
export function advice(faults: Faults, { notes, told, links, lines }: Unshown): string[] {
  if (faults.all.length === 0) return ["Les couleurs et les commentaires du contrôle précédent, s'il y en avait, ont été retirés."];
  const said = [
    'Cliquez sur une cellule de la liste pour y aller. Les cellules fautives sont colorées (rouge : erreur ; orange : avertissement) et portent un commentaire.',
    'Corrigez, enregistrez, puis contrôlez de nouveau le fichier : cette feuille, les couleurs et les commentaires seront refaits.',
  ];
  if (notes > 0)
    said.push(
      `Seules ${numberOf(told)} cellules portent un commentaire, pour que le classeur reste maniable ; ${numberOf(notes)} autres sont seulement colorées et listées ici.`,
    );
  if (links > 0)
    said.push(`Un tableur n'admet qu'un nombre limité de liens : les ${numberOf(links)} dernières lignes de la liste n'en ont pas.`);
  if (lines > 0) said.push(`Une feuille n'a pas assez de lignes pour tout lister : ${numberOf(lines)} fautes de plus ont été trouvées.`);
  return said;
}
