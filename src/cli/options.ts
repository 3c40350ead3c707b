/** The options of the command, each said once: what the parser takes and what the help prints. */

interface Described {
  readonly help: string;
  readonly short?: string;
  /** Name of the value in the help; absent, a flag. */
  readonly value?: string;
  readonly values?: readonly string[];
  readonly multiple?: true;
}

/** Faults kept by `--tout`: millions would fill the memory, and nobody reads them. */
export const ALL = 100_000;

export const OPTIONS = {
  action: {
    value: 'ACTION',
    values: ['CREATION', 'SUPPRESSION'],
    help: "ce que le fichier demande ; à défaut, ce qu'il dit, sinon CREATION",
  },
  aujourdhui: { value: 'AAAA-MM-JJ', help: 'date à laquelle juger les délais ; celle du jour à défaut' },
  config: { value: 'FICHIER', help: 'émetteur, certificateur et contrat ; accrochage.json à défaut' },
  format: { value: 'FORMAT', values: ['texte', 'json'], help: 'json : un seul objet JSON sur la sortie standard' },
  help: { short: 'h', help: 'affiche cette aide' },
  identification: {
    value: 'VOIE',
    values: ['identifiantNational', 'dossierFormation', 'titulaire'],
    help: "voie à envoyer quand une ligne en donne plusieurs ; le NIR, le dossier puis l'état civil à défaut",
  },
  ignorer: { value: 'COLONNE', multiple: true, help: "colonne d'un CSV à ne pas lire ; peut se répéter" },
  'max-octets': { value: 'N', help: "taille d'un fichier XML, 200000000 au plus à défaut" },
  'max-passages': { value: 'N', help: "passages d'un fichier XML, 200000 au plus à défaut" },
  partiel: { help: 'écrit le dépôt même si des lignes sont refusées ; elles vont dans un fichier à corriger' },
  schema: { value: 'VERSION', values: ['1.1.5', '1.1.2'], help: 'version du schéma de la CDC ; 1.1.5 à défaut' },
  seulement: { value: 'ID', multiple: true, help: 'identifiant technique à supprimer ; peut se répéter ; tous à défaut' },
  sortie: { short: 'o', value: 'DOSSIER', help: 'dossier où écrire le dépôt, créé au besoin' },
  tout: { help: `montre toutes les fautes, sans abréger, jusqu'à ${ALL}` },
  'vides-nil': { help: "lit une cellule vide d'un CSV comme une donnée inconnue (nil), là où la norme l'admet" },
  version: { help: 'affiche la version' },
} as const satisfies Record<string, Described>;

export type OptionName = keyof typeof OPTIONS;
export const option = (name: OptionName): Described => OPTIONS[name];

export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly details: string;
  readonly options: readonly OptionName[];
  /** How many files may be given. */
  readonly files: { readonly least: number; readonly most: number };
}

const COMMON = ['aujourdhui', 'format', 'tout', 'help'] as const satisfies readonly OptionName[];

export const COMMANDS = {
  controler: {
    usage: 'accrochage controler FICHIER',
    summary: 'contrôle un fichier .csv .ndjson .json .xml et dit ce qui ne va pas',
    details: `Rien n'est écrit. Un CSV a une ligne par passage ; ses titres sont les noms des balises (nomNaissance), les libellés français
ou les numéros du dictionnaire (8.1). Les dates s'écrivent 31/12/2026 ou 2026-12-31, les oui/non comme vous voulez, une donnée
inconnue « nil ».`,
    options: ['action', 'config', 'identification', 'ignorer', 'schema', 'vides-nil', ...COMMON],
    files: { least: 1, most: 1 },
  },
  generer: {
    usage: 'accrochage generer FICHIER -o DOSSIER',
    summary: 'contrôle, puis écrit le dépôt : fichiers XML, lignes refusées, rapport',
    details: `Sans --partiel, une seule ligne refusée suffit pour que rien ne soit écrit. Aucun fichier n'est jamais remplacé : un dossier par dépôt.`,
    options: ['config', 'identification', 'ignorer', 'max-octets', 'max-passages', 'partiel', 'schema', 'sortie', 'vides-nil', ...COMMON],
    files: { least: 1, most: 1 },
  },
  supprimer: {
    usage: 'accrochage supprimer FICHIER… -o DOSSIER',
    summary: 'écrit un dépôt qui demande la suppression de passages déjà transmis',
    details: `Les fichiers sont ceux qui ont servi au dépôt (CSV, JSON) ou les fichiers XML déposés ; seuls l'identifiant technique et
l'identification du titulaire sont envoyés, tels qu'ils l'avaient été.`,
    options: [
      'config',
      'identification',
      'ignorer',
      'max-octets',
      'max-passages',
      'partiel',
      'seulement',
      'sortie',
      'vides-nil',
      ...COMMON,
    ],
    files: { least: 1, most: Number.POSITIVE_INFINITY },
  },
  xsd: {
    usage: 'accrochage xsd',
    summary: 'imprime le schéma XSD, équivalent à celui de la CDC',
    details: 'À rediriger vers un fichier : accrochage xsd > certifications.xsd',
    options: ['schema', 'help'],
    files: { least: 0, most: 0 },
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;
export const command = (name: CommandName): Command => COMMANDS[name];
