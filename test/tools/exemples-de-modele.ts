/** The examples of the page on the models: a whole one, and one of each element. */
import type { ElementParchemin } from '../../src/parchemin/modele/elements.js';
import type { ModeleParchemin } from '../../src/parchemin/modele/modele.js';

export type TypeElement = ElementParchemin['type'];

export const ELEMENTS_EXEMPLES: { readonly [Type in TypeElement]: Extract<ElementParchemin, { type: Type }> } = {
  texte: {
    type: 'texte',
    cadre: { x: 30, y: 60, largeur: 237, hauteur: 24 },
    texte: '{{certification.intitule}}',
    police: 'gras',
    taille: 26,
    tailleMin: 16,
    couleur: 'principale',
    role: 'titre',
  },
  pile: {
    type: 'pile',
    cadre: { x: 30, y: 90, largeur: 237, hauteur: 50 },
    paragraphes: [
      { texte: { fr: 'délivré à', en: 'awarded to' }, police: 'italique', taille: 13 },
      { texte: '{{titulaire.prenoms}} {{titulaire.nom|capitales}}', taille: 24, avant: 2 },
      { texte: '[[{{accord:né|née}} {{titulaire.naissance.date|le}}]]', taille: 12, avant: 2, si: 'titulaire.naissance.date' },
    ],
  },
  image: {
    type: 'image',
    cadre: { x: -3, y: -3, largeur: 303, hauteur: 216 },
    fichier: 'fond.png',
    role: 'fond',
  },
  signature: {
    type: 'signature',
    cadre: { x: 180, y: 150, largeur: 80, hauteur: 40 },
    nom: 'Odile Brémont',
    fonction: { fr: 'Directrice générale', en: 'Chief executive' },
    image: 'signature.png',
  },
  qr: {
    type: 'qr',
    cadre: { x: 30, y: 160, largeur: 25, hauteur: 25 },
    contenu: '{{urlPreuve}}',
    description: 'Code QR : adresse où vérifier ce parchemin',
  },
  trait: { type: 'trait', de: { x: 120, y: 88 }, a: { x: 177, y: 88 }, epaisseur: 1, couleur: 'principale' },
  rectangle: { type: 'rectangle', cadre: { x: 10, y: 10, largeur: 277, hauteur: 190 }, epaisseur: 2, double: 1.5, couleur: '#1f3a5f' },
};

export const MODELE_EXEMPLE: ModeleParchemin = {
  nom: 'Parchemin de l’École des Tilleuls',
  usage: 'RNCP',
  page: { format: 'A4', orientation: 'paysage' },
  lieu: 'Angers',
  couleurs: { principale: '#1f3a5f' },
  elements: [
    ELEMENTS_EXEMPLES.rectangle,
    ELEMENTS_EXEMPLES.texte,
    ELEMENTS_EXEMPLES.pile,
    {
      type: 'texte',
      cadre: { x: 70, y: 145, largeur: 157, hauteur: 10 },
      texte: 'Fait à {{delivrance.lieu}}, {{delivrance.date|le}}',
      taille: 12,
    },
  ],
};
