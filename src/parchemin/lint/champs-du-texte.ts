/** The fields of a text, each with those that its optional part depends on. */
import { champsIn, type Noeud, readSyntaxe } from '../champs/syntaxe.js';

export interface ChampEcrit {
  readonly nom: string;
  /** The fields of the optional part around it, itself included; empty outside of one. */
  readonly avec: readonly string[];
}

const namesIn = (noeuds: readonly Noeud[]): string[] => champsIn(noeuds).map(({ nom }) => nom);

/** @example champsDuTexte('{{titulaire.nom}}[[, à {{delivrance.lieu}}]]') // nom : [], lieu : [lieu] */
export const champsDuTexte = (texte: string): ChampEcrit[] =>
  readSyntaxe(texte).noeuds.flatMap((noeud) => {
    const avec = 'facultative' in noeud ? namesIn(noeud.facultative) : [];
    return namesIn([noeud]).map((nom) => ({ nom, avec }));
  });
