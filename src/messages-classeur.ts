/** The French sentences of the generic codes about a workbook: its file, its sheets, its cells. */
import type { Labelled } from './messages-fichier.js';
import { show } from './text/show.js';

export const classeur = {
  // The file.
  'classeur-ancien': () =>
    'Le fichier est un classeur Excel ancien (.xls), même si son nom dit autre chose : ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.',
  'classeur-chiffre': () =>
    "Le classeur est protégé par un mot de passe d'ouverture : ouvrez-le, retirez le mot de passe (Fichier, Informations, Protéger), puis enregistrez-le.",
  // A cell.
  'cellule-en-erreur': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : la cellule affiche l'erreur ${show(value)} ; corrigez sa formule, ou écrivez la valeur.`,
} as const;
