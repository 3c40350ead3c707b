/** Prints `docs/modele-de-parchemin.md`, from the schema of the models and the tables of the fields and filters. */
import * as z from 'zod';
import { CHAMPS } from '../../src/parchemin/champs/champs.js';
import { fillTexte } from '../../src/parchemin/champs/fill-texte.js';
import { FILTRES } from '../../src/parchemin/champs/filtres.js';
import { hasValue } from '../../src/parchemin/champs/has-value.js';
import { FICHE } from '../../src/parchemin/fiche.js';
import { LANGUES, NOMS_DES_LANGUES } from '../../src/parchemin/langues.js';
import { attendu, descriptionOf, isOptional } from '../../src/parchemin/modele/attendu.js';
import { ELEMENT } from '../../src/parchemin/modele/elements.js';
import { MODELE } from '../../src/parchemin/modele/modele.js';
import { readModele } from '../../src/parchemin/modele/read-modele.js';
import { donnees, personne } from './donnees-parchemin.js';
import { ELEMENTS_EXEMPLES, MODELE_EXEMPLE, type TypeElement } from './exemples-de-modele.js';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\u00a0', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))].map((row) => `| ${row.join(' | ')} |`).join('\n');
/** A block that holds no other fits on one line. */
const json = (value: unknown): string => {
  const text = JSON.stringify(value, null, 2).replace(/\{[^{}[\]]*\}/g, (block) =>
    block.includes('"type"') ? block : block.replace(/\s*\n\s*/g, ' '),
  );
  return `\`\`\`json\n${text}\n\`\`\``;
};
/** Marks in a sentence are code: the site would take them for its own. */
const marked = (text: string): string => text.replace(/\{\{[^}]*\}\}|\[\[[^\]]*\]\]/g, '`$&`');

/** The keys of an object, and under each block those of the block. */
function keys(schema: z.ZodObject, before = ''): string[][] {
  return Object.entries(schema.shape).flatMap(([key, value]) => {
    const row = [`\`${before}${key}\``, isOptional(value) ? '' : 'oui', attendu(value), marked(descriptionOf(value) ?? '')];
    const inner = value instanceof z.ZodOptional ? value.unwrap() : value;
    return [row, ...(inner instanceof z.ZodObject && key !== 'cadre' && !['de', 'a'].includes(key) ? keys(inner, `${before}${key}.`) : [])];
  });
}
const keyTable = (schema: z.ZodObject): string => table(['Clé', 'Obligatoire', 'Valeur', 'Ce que c’est'], keys(schema));

const INTRODUCTIONS: Readonly<Record<TypeElement, string>> = {
  texte:
    'Un texte dans un cadre. Trop long, il passe à la ligne, puis il est réduit jusqu’à `tailleMin` ; au-delà, le parchemin est refusé : rien n’est coupé.',
  pile: 'Des paragraphes les uns sous les autres, dans un seul cadre : ils sont réduits ensemble, et celui qui n’est pas là ne laisse pas de trou.',
  image: 'Un logo, un fond, un dessin. Un fond va jusqu’au fond perdu : ici, 3 mm au-delà de la page.',
  signature: 'La signature du responsable : son image, son nom, sa fonction.',
  qr: 'Le code QR de la preuve. 20 mm au moins, pour qu’un téléphone le lise.',
  trait: 'Un trait, d’un point à un autre.',
  rectangle: 'Un cadre, un filet double, un aplat.',
};

function elementSection(schema: z.ZodObject, type: TypeElement): string {
  const example = ELEMENTS_EXEMPLES[type];
  readModele({ ...MODELE_EXEMPLE, elements: [example] });
  return `### ${type}\n\n${INTRODUCTIONS[type]}\n\n${json(example)}\n\n${keyTable(schema)}`;
}

const sections = ELEMENT.options.map((schema) => elementSection(schema, [...schema.shape.type.values][0] as TypeElement));

function champRow([nom, { label, aide }]: [string, (typeof CHAMPS)[string]]): string[] {
  const langue = hasValue(nom, donnees, 'fr') ? 'fr' : 'en';
  const example = fillTexte(`{{${nom}}}`, langue, donnees);
  return [`\`{{${nom}}}\``, label, langue === 'fr' ? example : `${example} (en ${NOMS_DES_LANGUES[langue]})`, aide ?? ''];
}

const filled = (texte: string): string[] => [`\`${texte}\``, fillTexte(texte, 'fr', donnees)];
const filterRows = Object.entries(FILTRES).map(([nom, { aide, pour }]) => [
  ...filled(pour === 'date' ? `{{delivrance.date|${nom}}}` : `{{titulaire.nom|${nom}}}`),
  aide,
]);
const dateRows = LANGUES.map((langue) => [
  NOMS_DES_LANGUES[langue],
  ...['', '|chiffres', '|le', '|lettres'].map((filtre) => fillTexte(`{{delivrance.date${filtre}}}`, langue, donnees)),
]);

const identite = { prenoms: ['Zoé'], nomNaissance: 'Ferrandier' };
const agreed = (texte: string): string[] => [
  `\`${texte}\``,
  ...[{ sexe: 'F' as const }, { sexe: 'M' as const }, {}].map((sexe) =>
    fillTexte(texte, 'fr', { ...donnees, identite: { ...identite, ...sexe } }),
  ),
];
const partial = (moisNaissance: number | null): string =>
  fillTexte('née {{titulaire.naissance.date|le}}', 'fr', personne({ moisNaissance, jourNaissance: null }));

/** The page. */
export function printModele(): string {
  readModele(MODELE_EXEMPLE);
  return `# Le modèle de parchemin

Un modèle est un fichier JSON : il dit ce qui est sur la page, et où. On l'adapte avec un éditeur de texte, sans écrire de programme. S'il ne
convient pas, chaque faute est dite en français, avec sa place : « Élément 3 (texte), « taille » : il faut un nombre entre 4 et 120, et non « grand ». »

Page imprimée depuis le code (\`npm test -- -u\`) ; les exemples sont contrôlés.

## Un modèle entier

Il montre la forme ; les mentions attendues n'y sont pas toutes. Partez plutôt d'un des modèles livrés.

${json(MODELE_EXEMPLE)}

Les longueurs sont en millimètres, depuis le coin haut gauche de la page coupée ; les tailles de texte, en points. Les éléments sont posés dans
l'ordre, du fond vers l'avant. Un texte, une signature ou un code QR tient dans la page ; une image, un trait ou un rectangle peut aller
jusqu'au fond perdu.

${keyTable(MODELE)}

## Les éléments

${sections.join('\n\n')}

## Les textes

Entre \`{{\` et \`}}\`, un champ est remplacé par sa valeur. Un champ qui n'a pas de valeur arrête le parchemin, et le message nomme la personne :
ce qui peut manquer se met dans une partie facultative. Pour imprimer \`{{\`, \`}}\`, \`[[\` ou \`]]\`, faites-le précéder de \`\\\`.

${table(['Champ', 'Ce que c’est', 'Exemple', ''], Object.entries(CHAMPS).map(champRow))}

### Filtres

Un filtre se met après une barre, un seul par champ.

${table(['Dans le modèle', 'Sur le parchemin', 'Ce qu’il fait'], filterRows)}

Sans filtre, une date est écrite en entier ; le jour et le mois restent sur la même ligne. Une date de naissance peut être connue en partie :
\`née {{titulaire.naissance.date|le}}\` devient « ${partial(2)} » ou « ${partial(null)} », là où \`née le {{titulaire.naissance.date}}\` serait faux.

${table(['Langue', 'Sans filtre', 'chiffres', 'le', 'lettres'], dateRows)}

En allemand, les lettres sont au cas que demandent « am » et « vom ».

### Accords

${table(['Dans le modèle', 'Femme', 'Homme', 'Sexe inconnu'], ['{{accord:né|née}}', '{{accord:né|née|né·e}}', 'certifié{{accord:|e}}'].map(agreed))}

Le sexe n'est pas connu quand le passage désigne la personne par son dossier de formation.

### Parties facultatives

\`[[\` et \`]]\` entourent ce qui s'en va quand l'un de ses champs n'a pas de valeur. Une partie n'en contient pas d'autre.

${table(
  ['Dans le modèle', 'Sur le parchemin'],
  [filled('Certifiée[[, option {{parchemin.option}}]][[ ({{certification.intituleTraduit}})]]')],
)}

### Langues

Un texte est une phrase, la même dans toutes les langues, ou ses traductions : \`{ "fr": "délivré à", "en": "awarded to" }\`. Le français y est toujours ; langues :
${LANGUES.map((langue) => `\`${langue}\` (${NOMS_DES_LANGUES[langue]})`).join(', ')}. L'intitulé enregistré n'est jamais traduit : \`{{certification.intituleTraduit}}\` s'y ajoute.

## La fiche de la certification

Les champs \`certification\`, \`certificateur\` et \`bloc\` viennent de la fiche, un autre fichier JSON.

${keyTable(FICHE)}
`;
}
