/** A model of parchment: one JSON file, from which every language, the screen and the paper version are made. */
import * as z from 'zod';
import { strictObject } from '../../engine/objects.js';
import { ELEMENT } from './elements.js';

/** What a model is for; the mentions that are expected depend on it. */
export const USAGES = ['RNCP', 'RS', 'BLOC'] as const;
export type Usage = (typeof USAGES)[number];

export const MODELE = strictObject({
  $schema: z.string().optional().describe('schéma JSON, pour votre éditeur de texte'),
  nom: z.string().min(1).describe('nom du modèle, pour vous'),
  usage: z.enum(USAGES).describe('titre RNCP, certification du répertoire spécifique, ou bloc de compétences'),
  page: strictObject({
    format: z.enum(['A4']).describe('format'),
    orientation: z.enum(['paysage', 'portrait']).describe('paysage : 297 × 210 mm ; portrait : 210 × 297 mm'),
    fondPerdu: z.number().min(0).max(10).optional().describe('fond perdu de la version imprimée, en millimètres ; 3 à défaut'),
  }).describe('la page'),
  lieu: z.string().min(1).optional().describe('lieu de délivrance, si les données ne le donnent pas'),
  polices: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/i), strictObject({ fichier: z.string().min(1) }))
    .optional()
    .describe('vos polices (TTF ou OTF) : { "titre": { "fichier": "…" } } ; texte, italique et gras sont fournies (EB Garamond)'),
  couleurs: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/i),
      z
        .string()
        .regex(/^#[0-9a-f]{6}$/i)
        .describe('#rrvvbb'),
    )
    .optional()
    .describe('vos couleurs : { "principale": "#1f3a5f" }'),
  elements: z.array(ELEMENT).min(1).describe('ce qui est sur la page, du fond vers l’avant'),
});

/** Un modèle de parchemin. */
export type ModeleParchemin = z.infer<typeof MODELE>;
