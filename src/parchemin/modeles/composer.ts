/** What the three shipped models have in common: the page, the certifier, the holder, the place, the proof and the signatures. */
import type { Paragraphe } from '../modele/elements.js';
import type { ModeleParchemin, Usage } from '../modele/modele.js';
import { cadres, miseEnPage, signatures } from './mise-en-page.js';
import { checkSignataires, type OptionsDeModele } from './options.js';
import {
  CERTIFICATEUR,
  CODE_QR,
  DELIVRE_A,
  FAIT_A,
  GLOSE,
  NAISSANCE,
  NOM_USAGE,
  NUMERO,
  PARCHEMIN,
  type TexteLivre,
  VERIFIER,
} from './textes.js';

/** What changes from one model to the other. */
export interface Propre {
  readonly nom: string;
  readonly usage: Usage;
  /** Under the holder: the title, and what belongs to it. */
  readonly objet: readonly Paragraphe[];
  readonly mentions: readonly TexteLivre[];
}

/** A phrase between two names. */
export const phrase = (texte: TexteLivre, avant = 5): Paragraphe => ({
  texte,
  police: 'italique',
  taille: 14,
  tailleMin: 9,
  interligne: 1.15,
  couleur: 'encre',
  bilingue: 'lignes',
  avant,
});

/** A registered title: in French in every language, its gloss below. */
export const intitule = (champ: 'certification' | 'bloc', taille: number): Paragraphe[] => [
  {
    texte: `{{${champ}.intitule}}`,
    police: 'gras',
    taille,
    tailleMin: Math.min(12, 0.55 * taille),
    couleur: 'principale',
    interligne: 1.1,
    avant: 2.5,
  },
  { texte: GLOSE[champ], police: 'italique', taille: 14, tailleMin: 10, interligne: 1.15, couleur: 'encre', avant: 1.5 },
];

const titulaire: readonly Paragraphe[] = [
  {
    texte: PARCHEMIN,
    taille: 19,
    tailleMin: 11,
    interligne: 1.15,
    espacement: 6,
    capitales: true,
    couleur: 'principale',
    role: 'titre',
    bilingue: 'lignes',
  },
  phrase(DELIVRE_A, 3),
  { texte: '{{titulaire.prenoms}} {{titulaire.nom|capitales}}', taille: 28, tailleMin: 15, couleur: 'encre', interligne: 1.1, avant: 2.5 },
  { texte: NOM_USAGE, taille: 13, tailleMin: 9.5, interligne: 1.15, couleur: 'encre', bilingue: 'lignes', avant: 1 },
  { texte: NAISSANCE, taille: 13, tailleMin: 9.5, interligne: 1.15, couleur: 'encre', bilingue: 'lignes', avant: 1 },
];

/** Fills the page. Throws a ParcheminError when a signatory is missing. */
export function composer(options: OptionsDeModele, { nom, usage, objet, mentions }: Propre): ModeleParchemin {
  checkSignataires(options.signataires);
  const { couleur = '#1f3a5f', lieu, logo, orientation = 'paysage', signataires } = options;
  const page = miseEnPage(options);
  const milieu = page.largeur / 2;
  return {
    nom,
    usage,
    page: { format: 'A4', orientation },
    ...(lieu !== undefined && { lieu }),
    couleurs: { principale: couleur, encre: '#22252b', filet: '#b39b6b' },
    elements: [
      ...cadres(page),
      ...(logo === undefined ? [] : [{ type: 'image' as const, role: 'logo' as const, cadre: page.logo, fichier: logo }]),
      {
        type: 'pile',
        cadre: page.certificateur,
        paragraphes: [
          {
            texte: '{{certificateur.raisonSociale}}',
            police: 'gras',
            taille: 19,
            tailleMin: 9.5,
            interligne: 1.2,
            espacement: 1.5,
            capitales: true,
            couleur: 'encre',
          },
          {
            texte: CERTIFICATEUR,
            police: 'italique',
            taille: 11.5,
            tailleMin: 8.5,
            interligne: 1.15,
            couleur: 'encre',
            bilingue: 'lignes',
          },
        ],
      },
      {
        type: 'trait',
        de: { x: milieu - 18, y: page.filet },
        a: { x: milieu + 18, y: page.filet },
        epaisseur: 0.8,
        couleur: 'filet',
      },
      { type: 'pile', cadre: page.corps, paragraphes: [...titulaire, ...objet] },
      {
        type: 'pile',
        cadre: page.mentions,
        paragraphes: mentions.map((texte, rank) => ({ texte, taille: 10.5, couleur: 'encre', avant: rank === 0 ? 0 : 1 })),
      },
      {
        type: 'pile',
        cadre: page.lieu,
        vertical: 'bas',
        paragraphes: [
          { texte: FAIT_A, taille: 12, couleur: 'encre', alignement: 'gauche', bilingue: 'lignes' },
          { texte: NUMERO, taille: 9, couleur: 'encre', alignement: 'gauche', bilingue: 'lignes', avant: 2 },
        ],
      },
      { type: 'qr', cadre: page.qr, description: CODE_QR, couleur: 'encre' },
      {
        type: 'texte',
        cadre: page.verifier,
        texte: VERIFIER,
        taille: 9,
        vertical: 'haut',
        couleur: 'encre',
        bilingue: 'lignes',
        si: 'urlPreuve',
      },
      ...signatures(page, signataires),
    ],
  };
}
