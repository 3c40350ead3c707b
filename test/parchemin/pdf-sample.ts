/** A small model and a person, for the tests of the PDF engine. All is invented. */
import { readFileSync } from 'node:fs';
import type { PassageCertification } from '../../src/model.js';
import type { DonneesParchemin } from '../../src/parchemin/donnees.js';
import type { ElementParchemin } from '../../src/parchemin/modele/elements.js';
import type { ModeleParchemin } from '../../src/parchemin/modele/modele.js';
import { ordinaryPassage } from '../tools/ordinary-passage.js';

export const image = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/parchemin/pdf/${name}`, import.meta.url)));

export const modelOf = (...elements: ElementParchemin[]): ModeleParchemin => ({
  nom: 'Essai',
  usage: 'RNCP',
  page: { format: 'A4', orientation: 'paysage' },
  couleurs: { principale: '#1f3a5f' },
  elements,
});

export const MODELE = modelOf(
  { type: 'rectangle', cadre: { x: 10, y: 10, largeur: 277, hauteur: 190 }, couleur: 'principale', double: 2, coins: 'rentrants' },
  { type: 'trait', de: { x: 120, y: 40 }, a: { x: 177, y: 40 } },
  {
    type: 'texte',
    cadre: { x: 30, y: 20, largeur: 237, hauteur: 18 },
    texte: { fr: 'Parchemin', en: 'Certificate' },
    taille: 30,
    role: 'titre',
    capitales: true,
    espacement: 4,
  },
  {
    type: 'pile',
    cadre: { x: 40, y: 50, largeur: 217, hauteur: 90 },
    paragraphes: [
      { texte: '{{titulaire.prenoms}} {{titulaire.nom}}', taille: 28, police: 'gras', lignesMax: 1 },
      { texte: 'sous le nom de {{titulaire.nomUsage}}', taille: 12, si: 'titulaire.nomUsage', police: 'italique', avant: 2 },
      { texte: { fr: 'a obtenu la certification', en: 'has been awarded the certification' }, taille: 14, avant: 4, bilingue: 'lignes' },
      { texte: '{{certification.intitule}}', taille: 22, couleur: 'principale', avant: 4 },
    ],
  },
  {
    type: 'image',
    cadre: { x: 20, y: 160, largeur: 40, hauteur: 20 },
    fichier: 'rouge-bleu.png',
    description: 'Logo de l’école',
  },
  {
    type: 'signature',
    cadre: { x: 200, y: 150, largeur: 70, hauteur: 40 },
    nom: 'Odile Brémont',
    fonction: { fr: 'Directrice générale', en: 'Managing director' },
  },
  { type: 'qr', cadre: { x: 130, y: 150, largeur: 35, hauteur: 35 } },
);

export const personOf = (nomNaissance: string, prenom1 = 'Zoé', idTechnique = '2026-0001'): PassageCertification =>
  ordinaryPassage(idTechnique, {
    titulaire: {
      nomNaissance,
      nomUsage: null,
      prenom1,
      anneeNaissance: 1999,
      moisNaissance: 2,
      jourNaissance: 28,
      sexe: 'F',
      codeCommuneNaissance: { codeInseeNaissance: { codeInsee: '75112' } },
    },
  });

export const URL_PREUVE = 'https://preuves.ecole-des-tilleuls.example/p/7Hq2VtKx9mZr4LbN8sWc';

export const donneesOf = (passage: PassageCertification, more: Partial<DonneesParchemin> = {}): DonneesParchemin => ({
  passage,
  fiche: {
    numero: 'RNCP38575',
    intitule: 'Responsable des travaux & de l’énergie',
    niveau: 6,
    nsf: [{ code: '326t' }],
    dateDecision: '2024-02-28',
    certificateur: { raisonSociale: 'École <des> Tilleuls' },
  },
  lieu: 'Toulouse',
  ...more,
});

export const DONNEES = donneesOf(personOf('Ferrandier-Łukasz'), {
  urlPreuve: URL_PREUVE,
  attestation: 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl',
});
