/** What a model places on the page. Lengths in millimetres from the top left corner of the cut page; sizes of text in points. */
import * as z from 'zod';
import { strictObject } from '../../engine/objects.js';
import { LANGUES } from '../langues.js';

const mm = z.number().min(-10).max(500);
const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .describe('couleur : le nom d’une couleur du modèle, ou #rrvvbb');
const colorName = z.union([color, z.string().regex(/^[a-z][a-z0-9-]*$/i)]).describe('le nom d’une couleur du modèle, ou #rrvvbb');
const point = strictObject({ x: mm, y: mm });

export const CADRE = strictObject({
  x: mm,
  y: mm,
  largeur: z.number().positive().max(500),
  hauteur: z.number().positive().max(500),
}).describe('place sur la page, en millimètres depuis le coin haut gauche : { "x", "y", "largeur", "hauteur" }');

/** A text in one language, French, or in several. */
export const TEXTE_TRADUIT = z
  .union([
    z.string(),
    z
      .partialRecord(z.enum(LANGUES), z.string())
      .refine((texts) => texts.fr !== undefined, { params: { faute: 'le texte français (« fr ») manque' } }),
  ])
  .describe('le texte, ou ses traductions : { "fr": "…", "en": "…" } ; champs {{…}}, parties facultatives [[…]]');

const condition = z.string().optional().describe('un champ : l’élément n’est là que s’il a une valeur');

const typography = {
  police: z.string().optional().describe('texte, italique, gras, ou le nom d’une police du modèle ; texte à défaut'),
  taille: z.number().min(4).max(120).describe('taille, en points'),
  tailleMin: z.number().min(4).max(120).optional().describe('taille au-dessous de laquelle un texte trop long est refusé ; 60 % à défaut'),
  couleur: colorName.optional(),
  alignement: z.enum(['gauche', 'centre', 'droite']).optional().describe('dans la largeur du cadre ; centre à défaut'),
  interligne: z.number().min(0.8).max(3).optional().describe('hauteur de ligne, en tailles ; 1.25 à défaut'),
  espacement: z.number().min(-2).max(20).optional().describe('blanc ajouté entre les lettres, en points'),
  capitales: z.boolean().optional().describe('tout en capitales, accents gardés'),
  lignesMax: z.int().min(1).max(40).optional().describe('nombre de lignes au plus ; au-delà le texte est réduit'),
} as const;

export const TEXTE = strictObject({
  type: z.literal('texte'),
  cadre: CADRE,
  texte: TEXTE_TRADUIT,
  ...typography,
  vertical: z.enum(['haut', 'milieu', 'bas']).optional().describe('place du texte dans son cadre ; milieu à défaut'),
  role: z.enum(['titre', 'paragraphe']).optional().describe('pour les lecteurs d’écran ; paragraphe à défaut'),
  bilingue: z.enum(['colonnes', 'lignes']).optional().describe('deux langues : côte à côte, ou l’une sous l’autre ; colonnes à défaut'),
  si: condition,
});

export const PARAGRAPHE = strictObject({
  texte: TEXTE_TRADUIT,
  ...typography,
  avant: z.number().min(0).max(100).optional().describe('blanc au-dessus, en millimètres'),
  role: TEXTE.shape.role,
  bilingue: TEXTE.shape.bilingue,
  si: condition,
});

/** Paragraphs one under the other: they share a frame, shrink together, and no hole is left by one that is not there. */
export const PILE = strictObject({
  type: z.literal('pile'),
  cadre: CADRE,
  paragraphes: z
    .array(PARAGRAPHE)
    .min(1)
    .describe('les paragraphes, de haut en bas : les clés d’un texte, sauf « type », « cadre » et « vertical », et « avant »'),
  vertical: TEXTE.shape.vertical,
  si: condition,
});

export const IMAGE = strictObject({
  type: z.literal('image'),
  cadre: CADRE,
  fichier: z.string().min(1).describe('fichier PNG ou JPEG, à côté du modèle'),
  description: z.string().optional().describe('ce que l’image montre, pour les lecteurs d’écran ; absente, elle est décorative'),
  role: z.enum(['logo', 'fond', 'image']).optional().describe('ce que l’image est ; image à défaut'),
  si: condition,
});

export const SIGNATURE = strictObject({
  type: z.literal('signature'),
  cadre: CADRE,
  nom: z.string().min(1).describe('nom du signataire'),
  fonction: TEXTE_TRADUIT.describe('fonction du signataire'),
  image: z.string().optional().describe('fichier PNG ou JPEG de la signature'),
  taille: z.number().min(4).max(40).optional().describe('taille du nom et de la fonction, en points'),
  couleur: colorName.optional(),
});

export const QR = strictObject({
  type: z.literal('qr'),
  cadre: CADRE,
  contenu: z.string().optional().describe('ce qu’il contient, avec ses champs ; {{urlPreuve}} à défaut'),
  description: TEXTE_TRADUIT.optional().describe('ce à quoi il mène, pour les lecteurs d’écran ; un texte, ou ses traductions'),
  couleur: colorName.optional(),
});

export const TRAIT = strictObject({
  type: z.literal('trait'),
  de: point.describe('où il commence : { "x", "y" }, en millimètres'),
  a: point.describe('où il finit'),
  epaisseur: z.number().positive().max(20).optional().describe('épaisseur, en points ; 0.5 à défaut'),
  couleur: colorName.optional(),
});

export const RECTANGLE = strictObject({
  type: z.literal('rectangle'),
  cadre: CADRE,
  epaisseur: z.number().min(0).max(20).optional().describe('épaisseur du trait, en points ; 0.5 à défaut, 0 sans trait'),
  couleur: colorName.optional(),
  remplissage: colorName.optional().describe('couleur de l’intérieur ; vide à défaut'),
  double: z.number().positive().max(20).optional().describe('second filet, à tant de millimètres à l’intérieur'),
  coins: z.enum(['droits', 'rentrants', 'arrondis']).optional().describe('forme des coins ; droits à défaut'),
  rayon: z.number().positive().max(50).optional().describe('rayon des coins, en millimètres'),
});

export const ELEMENT = z.discriminatedUnion('type', [TEXTE, PILE, IMAGE, SIGNATURE, QR, TRAIT, RECTANGLE]);

export type Cadre = z.infer<typeof CADRE>;
export type TexteTraduit = z.infer<typeof TEXTE_TRADUIT>;
export type ElementTexte = z.infer<typeof TEXTE>;
export type Paragraphe = z.infer<typeof PARAGRAPHE>;
export type ElementPile = z.infer<typeof PILE>;
export type ElementImage = z.infer<typeof IMAGE>;
export type ElementSignature = z.infer<typeof SIGNATURE>;
export type ElementQr = z.infer<typeof QR>;
export type ElementTrait = z.infer<typeof TRAIT>;
export type ElementRectangle = z.infer<typeof RECTANGLE>;
export type ElementParchemin = z.infer<typeof ELEMENT>;
