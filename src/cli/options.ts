/** The options of the command, each said once: what the parser takes and what the help prints. */
import { VOCABULAIRES } from '../matrice/headings/vocabularies/index.js';
import { LANGUES } from '../parchemin/langues.js';
import { NOMS_DES_MODELES } from '../parchemin/modeles/noms.js';

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
  'a-envoyer': {
    value: 'FICHIER',
    multiple: true,
    help: 'lignes qui ne sont peut-être pas encore déposées, avec leur échéance ; peut se répéter',
  },
  action: {
    value: 'ACTION',
    values: ['CREATION', 'SUPPRESSION'],
    help: "ce que le fichier demande ; à défaut, ce qu'il dit, sinon CREATION",
  },
  algorithme: { value: 'NOM', values: ['ES256', 'EdDSA'], help: 'algorithme de signature ; ES256 à défaut' },
  annote: { value: 'FICHIER.xlsx', help: 'rend le classeur, les fautes colorées et commentées sur leurs cellules' },
  aujourdhui: { value: 'AAAA-MM-JJ', help: 'date à laquelle juger les délais ; celle du jour à défaut' },
  avant: { value: 'DEPOT.xml', multiple: true, help: 'dépôt déjà envoyé : seul ce qui a changé depuis est déposé ; peut se répéter' },
  certification: { value: 'CODE', multiple: true, help: "certification à proposer ; seule, elle est remplie d'avance ; peut se répéter" },
  cle: { value: 'FICHIER', help: 'clé privée qui signe les attestations jointes aux parchemins (voir « accrochage cle »)' },
  cles: { value: 'FICHIER', help: "clés publiques de l'émetteur (did.json ou JWKS) ; lues chez lui à défaut" },
  colonne: { value: 'TITRE=NOM', multiple: true, help: 'donne à une colonne le nom de sa balise ; peut se répéter' },
  config: { value: 'FICHIER', help: 'émetteur, certificateur et contrat ; accrochage.json à défaut' },
  constante: { value: 'NOM=VALEUR', multiple: true, help: 'valeur mise sur toutes les lignes ; peut se répéter' },
  contact: { help: 'ajoute le courriel et le téléphone, qui ne sont pas transmis à la CDC' },
  emetteur: { value: 'ADRESSE', help: 'qui délivre les attestations : une adresse https ou un did:web ; ce que dit la clé à défaut' },
  entier: { help: "d'un fichier rejeté, réécrit tous les passages sous un nouvel idFlux" },
  correction: {
    value: 'DATE[=CIBLE]',
    multiple: true,
    help: 'demande de correction reçue ce jour-là, pour une certification, un passage ou tous ; peut se répéter',
  },
  feuille: { value: 'NOM', help: 'feuille du classeur à lire ; trouvée par ses titres à défaut' },
  fiches: { value: 'FICHIER.json', help: 'fiches des certifications : intitulé, niveau, NSF, décision, certificateur' },
  flux: { value: 'DEPOT.xml', multiple: true, help: 'fichier déposé auquel répond l’accusé ; parmi plusieurs, le bon est trouvé' },
  format: { value: 'FORMAT', values: ['texte', 'json'], help: 'json : un seul objet JSON sur la sortie standard' },
  help: { short: 'h', help: 'affiche cette aide' },
  'hors-ligne': { help: "n'ouvre aucune connexion : les révocations ne sont pas vues" },
  identification: {
    value: 'VOIE',
    values: ['identifiantNational', 'dossierFormation', 'titulaire'],
    help: "voie à envoyer quand une ligne en donne plusieurs ; le NIR, le dossier puis l'état civil à défaut",
  },
  ignorer: { value: 'COLONNE', multiple: true, help: "colonne à ne pas lire ; peut se répéter ; '*' : toutes les inconnues" },
  langue: { value: 'CODE', values: LANGUES, multiple: true, help: 'langue des parchemins ; fr à défaut ; donnée deux fois, côte à côte' },
  lieu: { value: 'VILLE', help: 'lieu de délivrance des parchemins' },
  lignes: { value: 'N', help: 'lignes préparées ; 200 à défaut' },
  liste: { value: 'FICHIER', help: 'identifiants techniques à supprimer, un par ligne' },
  'max-octets': { value: 'N', help: "taille d'un fichier XML, 200000000 au plus à défaut" },
  'max-passages': { value: 'N', help: "passages d'un fichier XML, 200000 au plus à défaut" },
  'mise-en-demeure': { value: 'DATE[=CIBLE]', multiple: true, help: 'mise en demeure reçue ce jour-là ; peut se répéter' },
  nouveau: { value: 'USAGE', values: NOMS_DES_MODELES, help: 'écrit un modèle de parchemin à adapter' },
  obligatoires: { help: 'seulement les colonnes obligatoires' },
  parchemins: { value: 'MODELE.json', multiple: true, help: 'fait aussi les parchemins, avec ce modèle ; un par usage (RNCP, RS)' },
  partiel: { help: 'écrit le dépôt même si des lignes sont refusées ; elles vont dans un fichier à corriger' },
  population: { value: 'FICHIER', help: 'personnes que la CDC simulée connaît ; toutes à défaut' },
  port: { value: 'N', help: 'port de la CDC simulée ; 8765 à défaut' },
  'sans-impression': { help: "ne fait pas les lots pour l'imprimeur" },
  schema: { value: 'VERSION', values: ['1.1.5', '1.1.2'], help: 'version du schéma de la CDC ; 1.1.5 à défaut' },
  secret: { value: 'FICHIER', help: 'secret des {jeton} des adresses, le même à chaque dépôt' },
  seulement: { value: 'ID', multiple: true, help: 'identifiant technique à supprimer ; peut se répéter ; tous à défaut' },
  signataire: { value: 'NOM, FONCTION', multiple: true, help: 'qui signe les parchemins ; peut se répéter' },
  sortie: { short: 'o', value: 'CHEMIN', help: 'où écrire : dossier du dépôt, créé au besoin, ou classeur' },
  tout: { help: `montre toutes les fautes, sans abréger, jusqu'à ${ALL}` },
  'url-preuve': { value: 'MOTIF', help: 'adresse de la preuve de chaque passage : https://preuves.exemple.fr/{jeton}' },
  'vides-nil': { help: "lit une cellule vide comme une donnée inconnue (nil), là où la norme l'admet" },
  vocabulaire: { value: 'NOM', values: VOCABULAIRES, help: "noms de colonnes d'un autre outil ; reconnus à défaut" },
  voie: {
    value: 'VOIE',
    values: ['identifiantNational', 'dossierFormation', 'titulaire'],
    multiple: true,
    help: "voie d'identification qui a ses colonnes ; l'état civil à défaut ; peut se répéter",
  },
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

/** Of every command that reads rows. */
const READING = ['colonne', 'feuille', 'ignorer', 'vides-nil', 'vocabulaire'] as const satisfies readonly OptionName[];
/** Of every command that makes parchments. */
const PARCHEMINS = ['fiches', 'langue'] as const satisfies readonly OptionName[];
const COMMON = ['aujourdhui', 'format', 'tout', 'help'] as const satisfies readonly OptionName[];

export const COMMANDS = {
  matrice: {
    usage: 'accrochage matrice [FICHIER] -o CLASSEUR.xlsx',
    summary: 'écrit le classeur à remplir ; avec un FICHIER, ses lignes y sont déjà',
    details: `Le classeur s'appelle matrice.xlsx à défaut, et n'en remplace jamais un autre. Une feuille à remplir, une ligne par passage, des listes
déroulantes et un mode d'emploi. Les constantes se nomment par leur balise : --constante modaliteAcces=CANDIDAT_LIBRE.`,
    options: [
      'certification',
      'constante',
      'contact',
      'lignes',
      'obligatoires',
      'schema',
      'sortie',
      'voie',
      ...READING,
      'format',
      'tout',
      'help',
    ],
    files: { least: 0, most: 1 },
  },
  controler: {
    usage: 'accrochage controler FICHIER',
    summary: 'contrôle un fichier .xlsx .csv .ndjson .json .xml et dit ce qui ne va pas',
    details: `Rien n'est écrit, sauf le classeur annoté si --annote le demande. Un tableau a une ligne par passage ; ses titres sont les noms des balises (nomNaissance), les libellés français
ou les numéros du dictionnaire (8.1). Les dates s'écrivent 31/12/2026 ou 2026-12-31, les oui/non comme vous voulez, une donnée
inconnue « nil ».`,
    options: ['action', 'annote', 'config', 'identification', 'schema', ...READING, ...COMMON],
    files: { least: 1, most: 1 },
  },
  generer: {
    usage: 'accrochage generer FICHIER -o DOSSIER',
    summary: 'contrôle, puis écrit le dépôt : fichiers XML, lignes refusées, rapport',
    details: `Sans --partiel, une seule ligne refusée suffit pour que rien ne soit écrit. Aucun fichier n'est jamais remplacé : un dossier par dépôt.`,
    options: [
      'avant',
      'config',
      'identification',
      'max-octets',
      'max-passages',
      'partiel',
      'schema',
      'sortie',
      'parchemins',
      ...PARCHEMINS,
      'url-preuve',
      'secret',
      'cle',
      'emetteur',
      'sans-impression',
      ...READING,
      ...COMMON,
    ],
    files: { least: 1, most: 1 },
  },
  parchemin: {
    usage: 'accrochage parchemin MODELE.json [FICHIER]',
    summary: 'contrôle un modèle de parchemin, en montre un aperçu, fait des parchemins',
    details: `--nouveau titre-rncp --signataire 'Odile Brémont, directrice' --lieu Lyon -o titre.json écrit un modèle à adapter, sans rien programmer. Avec --fiches, les mentions que France compétences attend
sont contrôlées ; -o apercu.pdf montre le parchemin d'une personne inventée. Avec un FICHIER de passages, -o DOSSIER reçoit leurs parchemins, sans
dépôt.`,
    options: ['nouveau', 'signataire', 'lieu', ...PARCHEMINS, 'cle', 'emetteur', 'sans-impression', 'sortie', ...READING, ...COMMON],
    files: { least: 0, most: 2 },
  },
  supprimer: {
    usage: 'accrochage supprimer FICHIER… -o DOSSIER',
    summary: 'écrit un dépôt qui demande la suppression de passages déjà transmis',
    details: `Les fichiers sont ceux qui ont servi au dépôt (CSV, JSON) ou les fichiers XML déposés ; seuls l'identifiant technique et
l'identification du titulaire sont envoyés, tels qu'ils l'avaient été.`,
    options: ['config', 'identification', 'liste', 'max-octets', 'max-passages', 'partiel', 'seulement', 'sortie', ...READING, ...COMMON],
    files: { least: 1, most: Number.POSITIVE_INFINITY },
  },
  accuse: {
    usage: 'accrochage accuse ACCUSE.xml',
    summary: 'explique un accusé de la CDC, et écrit la reprise des passages refusés',
    details: `Avec --flux, chaque refus est expliqué par les données envoyées, la cause la plus vraisemblable d'abord. -o DOSSIER écrit le fichier de
reprise : les passages refusés seulement, leurs données recopiées telles quelles, un nouvel idFlux. -o CLASSEUR.xlsx en fait un classeur à corriger,
les conseils en commentaires.`,
    options: ['entier', 'flux', 'sortie', 'format', 'tout', 'help'],
    files: { least: 1, most: 1 },
  },
  suivi: {
    usage: 'accrochage suivi DOSSIER',
    summary: 'dit où en est chaque passage, et ce qui est dû quand',
    details: `Le dossier contient les fichiers XML déposés et les accusés de la CDC, dans n'importe quel ordre et à n'importe quelle profondeur : ils
sont le seul registre. -o suivi.csv, suivi.json ou suivi.ics (calendrier) en fait un fichier. Aucun nom n'y paraît, seulement les identifiants.`,
    options: ['a-envoyer', 'correction', 'mise-en-demeure', 'sortie', ...READING, ...COMMON],
    files: { least: 1, most: 1 },
  },
  simuler: {
    usage: 'accrochage simuler',
    summary: 'ouvre sur cette machine une CDC simulée, pour essayer',
    details: `Une page où déposer un fichier et reprendre son accusé, sur 127.0.0.1 seulement. Ce que l'on ne sait pas de la vraie CDC est inventé : ne
vous y fiez pas pour juger un dépôt.`,
    options: ['population', 'port', 'schema', ...READING, 'help'],
    files: { least: 0, most: 0 },
  },
  verifier: {
    usage: 'accrochage verifier FICHIER|LIEN|JETON',
    summary: 'vérifie une attestation : un parchemin PDF, un lien de QR code, un jeton',
    details: `Dit qui a délivré quoi, à qui et quand, et si l'on peut s'y fier : signature, dates, révocation. Les clés de l'émetteur et sa liste de
statut sont lues à son adresse ; rien d'autre n'est envoyé.`,
    options: ['aujourdhui', 'cles', 'hors-ligne', 'format', 'help'],
    files: { least: 1, most: 1 },
  },
  cle: {
    usage: 'accrochage cle [-o DOSSIER]',
    summary: 'fait la paire de clés qui signera les attestations',
    details: `Écrit dans DOSSIER (cles à défaut) la clé privée, que vous seul pouvez lire, et les clés publiques à publier. Ne remplace jamais un fichier.`,
    options: ['algorithme', 'emetteur', 'sortie', 'format', 'help'],
    files: { least: 0, most: 0 },
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
