/** The French sentences of the generic codes about the user's own file: rows, cells, headings. */
import { show } from './text/show.js';

export interface Labelled {
  label: string;
  name: string;
}

export const fichier = {
  // A row.
  'identifications-multiples': ({ sent, others }: { sent: string; others: readonly string[] }) =>
    `La ligne donne plusieurs voies d'identification : « ${sent} » est envoyée, ${others.map((each) => `« ${each} »`).join(' et ')} ne l'est pas.`,
  'donnee-non-envoyee': ({ label, name }: Labelled) =>
    `« ${label} » (${name}) n'est pas envoyé : la norme ne lui laisse pas de place à côté des autres données de la ligne.`,
  'ligne-trop-courte': ({ found, expected }: { found: number; expected: number }) =>
    `La ligne s'arrête à la cellule ${found}, l'en-tête compte ${expected} colonnes : vérifiez qu'un retour à la ligne ne l'a pas coupée.`,
  'ligne-trop-longue': ({ found, expected }: { found: number; expected: number }) =>
    `La ligne compte ${found} cellules pour ${expected} colonnes : un séparateur en trop décale sans doute les données, mettez le texte concerné entre guillemets.`,
  'guillemet-mal-ferme': () =>
    'Un guillemet est mal fermé sur cette ligne, les cellules qui suivent ne se lisent pas avec certitude : doublez les guillemets dans un texte ("").',
  'ligne-demesuree': () =>
    "Cette ligne est démesurée : un guillemet ouvert n'y est sans doute jamais fermé, ou le fichier n'est pas un tableau CSV.",
  // A cell.
  'blancs-retires': ({ label }: Labelled) => `« ${label} » commençait ou finissait par un blanc : il a été retiré à la lecture.`,
  'texte-recompose': ({ label }: Labelled) =>
    `« ${label} » portait des accents décomposés (une lettre, puis son accent) : ils ont été recomposés à la lecture (Unicode NFC).`,
  'annee-sur-deux-chiffres': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : l'année de ${show(value)} n'a que deux chiffres, le siècle serait deviné ; écrivez-la sur quatre, par exemple 31/12/2026.`,
  'date-en-numero': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : ${show(value)} est un numéro de jour de tableur ; donnez à la colonne un format de date, puis enregistrez de nouveau.`,
  'jour-inexistant': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : le jour ${show(value)} n'existe pas au calendrier entre 1900 et 2099 ; vérifiez le jour, le mois et l'année.`,
  'date-de-naissance-illisible': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : ${show(value)} n'est pas une date entière ; écrivez-la JJ/MM/AAAA ou, si le jour ou le mois n'est pas connu, donnez l'année, le mois et le jour dans trois colonnes.`,
  'valeur-ancienne': ({ label, value, replacement }: Labelled & { value: string; replacement: string }) =>
    `« ${label} » : ${show(value)} n'est pas une valeur de la norme d'aujourd'hui ; elle est lue comme ${show(replacement)}.`,
  'resultats-illisibles': ({ label, value }: Labelled & { value: string }) =>
    `« ${label} » : ${show(value)} ne se lit pas ; écrivez domaine.compétence:niveau, séparés par des blancs, par exemple 3.4:5 1.1:6.`,
  // The headings.
  // The first line may be data: it is not shown.
  'entete-introuvable': () =>
    "Aucune colonne n'est reconnue dans la première ligne : donnez-y les noms de balises (idTechnique), les libellés ou les numéros du dictionnaire (5.1).",
  'colonne-inconnue': ({ heading, proposal }: { heading: string; proposal?: string }) =>
    `La colonne ${show(heading)} n'est pas connue${proposal ? ` : vouliez-vous dire ${show(proposal)} ?` : " : corrigez son titre, ou retirez-la si elle n'est pas à envoyer."}`,
  'colonne-ambigue': ({ heading, numbers }: { heading: string; numbers: readonly string[] }) =>
    `La colonne ${show(heading)} peut désigner plusieurs données : nommez-la par son numéro, ${numbers.join(' ou ')}.`,
  'colonne-en-double': ({ heading, label }: { heading: string; label: string }) =>
    `La colonne ${show(heading)} donne « ${label} » une seconde fois : gardez-en une (un tableur change le titre 5.10 en 5.1 ; préférez alors les noms de balises).`,
  'correspondance-inconnue': ({ heading, target }: { heading: string; target: string }) =>
    `La colonne ${show(heading)} est rattachée à ${show(target)}, qui n'est le nom d'aucune donnée : corrigez la correspondance.`,
  'vocabulaire-reconnu': ({ label }: { label: string }) => `Les titres des colonnes sont ceux de ${label} : ils sont lus comme tels.`,
  'colonnes-non-envoyees': ({ label, headings }: { label: string; headings: readonly string[] }) =>
    `Ces colonnes de ${label} n'ont pas de place dans la norme, elles ne sont pas envoyées : ${headings.map(show).join(', ')}.`,
  'colonne-non-reprise': ({ label }: Labelled) =>
    `La colonne « ${label} » n'est pas reprise : cette donnée est propre à chaque fichier envoyé, le dépôt en reçoit une nouvelle.`,
  'enveloppe-incoherente': ({ label, value, expected }: Labelled & { value: unknown; expected: unknown }) =>
    `« ${label} » vaut ici ${show(value)}, alors que ${show(expected)} est attendu : un dépôt n'a qu'un émetteur et qu'un certificateur.`,
  // The file.
  'fichier-vide': () => 'Le fichier est vide.',
  'fichier-sans-passage': () => 'Le fichier ne contient aucun passage.',
  'lecture-interrompue': () => "La lecture s'arrête ici : les passages qui suivent n'ont pas été contrôlés.",
  'fichier-binaire': ({ kind }: { kind: string }) =>
    `Le fichier n'est pas ce que dit son nom : c'est ${kind}. Enregistrez vos données au format .xlsx, ou CSV (UTF-8, séparateur point-virgule).`,
  'encodage-suppose': ({ encoding }: { encoding: string }) =>
    `Le fichier n'est pas en UTF-8 : il est lu comme du ${encoding}, l'encodage habituel d'Excel. Vérifiez un nom accentué.`,
  'texte-mal-encode': ({ encoding }: { encoding: string }) =>
    `Le fichier mêle plusieurs encodages : il commence en ${encoding}, mais des octets plus loin n'en sont pas. Enregistrez-le de nouveau, en entier, en UTF-8.`,
  'json-invalide': () => 'Le JSON ne se lit pas : vérifiez les guillemets, les virgules et les accolades.',
  'json-inattendu': ({ found }: { found: string }) =>
    `Le JSON contient ${found} ; un tableau de passages ou de lignes, ou un flux entier, est attendu.`,
} as const;
