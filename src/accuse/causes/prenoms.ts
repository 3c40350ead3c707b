/**
 * Common French first names, with their accents and the sex of those who bear them: what a name is compared with, to say « this looks
 * like a first name », « this one has an accent », « it is mostly a woman's ». It proves nothing: a name that is not here is not wrong.
 * Chosen by hand among the common names of the « Fichier des prénoms » of INSEE (births since 1930): no count, no order.
 * Names as often declared without their accent (Eva, Melissa, Michael…) are written without it here.
 */
import { fold, nearestName } from '../../text/nearest.js';

const FEMALE = `Adèle Agathe Agnès Alexandra Alexia Alice Alicia Aline Alix Amandine Amélie Anaïs Andrée Angélique Anna Anne Annick Annie Apolline
  Arlette Ariane Assia Audrey Aurélie Aurore Axelle Barbara Béatrice Bernadette Blandine Brigitte Capucine Carine Carla Carole Caroline
  Cassandra Catherine Cécile Céleste Celia Céline Chantal Charlène Charlotte Chloé Christelle Christiane Christine Cindy Claire Clara Clarisse
  Clémence Clémentine Clotilde Colette Coralie Corinne Cynthia Danièle Danielle Daphné Delphine Denise Diane Dorothée Edith Élise Élisabeth Élodie
  Elisa Émilie Emma Emmanuelle Estelle Esther Eugénie Eva Évelyne Fabienne Fanny Fatima Fatoumata Faustine Flavie Fleur Flora Florence Floriane
  Francine Françoise Frédérique Gabrielle Gaëlle Geneviève Georgette Géraldine Germaine Ghislaine Gisèle Ginette Hélène Héloïse Henriette Hortense Huguette
  Ines Ingrid Irène Isabelle Jacqueline Janine Jeanne Jeannine Jennifer Jessica Joëlle Josette Josiane Judith Julia Julie Juliette Justine
  Karima Karine Khadija Laetitia Lara Laura Laure Laurence Laurie Laurine Léa Léna Léonie Liliane Lina Lisa Lise Lola Louise Lucette Lucie Lucile
  Ludivine Lydia Lydie Madeleine Maeva Maëlle Maëlys Magali Mahaut Malika Manon Margaux Margot Marguerite Maria Mariama Marianne Marie Marina Marine Marion
  Marjorie Marlène Martine Maryse Maryline Mathilde Maud Mégane Mélanie Melissa Micheline Michèle Mireille Monique Morgane Muriel Myriam
  Nadège Nadia Nadine Naima Nathalie Nicole Nina Ninon Noémie Nora Océane Odette Odile Olivia Ophélie Pascale Patricia Paule Paulette Pauline
  Pénélope Perrine Raymonde Renée Rachel Rachida Romane Rosalie Rose Roxane Sabine Sabrina Salomé Samia Sandra Sandrine Sarah Séverine Simone Solange Solène
  Sonia Sophie Stéphanie Suzanne Suzie Sylvie Sylviane Tatiana Thérèse Tiffany Valentine Valérie Vanessa Véronique Victoire Victoria Violette Virginie
  Viviane Yasmina Yasmine Yvette Yvonne Zélie Zohra Zoé`;
const MALE = `Abdel Abdelkader Abdoulaye Adam Adrien Ahmed Aimé Alain Alban Albert Alexandre Alexis Alfred Ali Alphonse Amadou Amaury Anatole André Anthony
  Antoine Antonin Antonio Arnaud Arthur Aubin Auguste Augustin Aurélien Axel Aymeric Baptiste Barnabé Basile Bastien Benjamin Benoît Bernard Bertrand
  Boris Brice Bruno Cédric Charles Christian Christophe Clément Cyprien Cyril Damien Daniel David Denis Didier Dimitri Donatien Dylan Eddy Édouard Éloi Émile
  Emmanuel Enzo Éric Ernest Esteban Étienne Eugène Evan Fabien Fabrice Félix Fernand Ferdinand Florent Florian Francis François Franck Frédéric
  Gabriel Gaël Gaëtan Gaspard Gaston Gauthier Gautier Geoffrey Georges Gérald Gérard Germain Ghislain Gilbert Gilles Grégoire Grégory Guillaume Gustave Guy Hakim
  Hassan Hector Henri Hervé Hippolyte Hubert Hugo Hugues Ibrahim Ismael Ivan Jacques Jean Jérémie Jérémy Jérôme Joachim Joël Johan Johnny Jonas
  Jonathan Jordan José Joseph Josselin Joshua Jules Julien Justin Karim Kevin Kylian Laurent Léandre Lenny Léo Léon Léopold Lilian Loïc Lorenzo
  Louis Luc Luca Lucas Lucien Ludovic Maël Mamadou Manuel Marc Marcel Marius Martin Mathéo Mathias Mathieu Mathis Matthieu Maurice Max Maxence
  Maxime Mehdi Michael Michel Mickaël Moussa Mohamed Mohammed Mourad Nathan Nathanaël Nicolas Noé Noël Norbert Octave Olivier Omar Oscar Pascal Patrice
  Patrick Paul Philippe Pierre Quentin Rachid Raoul Raphaël Raymond Rayan Rémi Rémy Régis René Richard Robert Robin Rodolphe Rodrigue Roger Roland
  Romain Ronan Samuel Sébastien Serge Simon Stanislas Stéphane Steven Sylvain Tanguy Théo Théodore Théophile Thibault Thibaut Thierry Thomas Timothée
  Titouan Tom Tony Tristan Ulysse Valentin Victor Vincent Virgile Vivien William Xavier Yacine Yann Yannis Yohan Youssef Yvan Yves Zacharie Zinédine`;
/** Borne by both sexes, or by each at another time or in another land. */
const EITHER = `Alix Andrea Ange Camille Charlie Claude Danièle Dominique Eden Élie Gabriele Jackie Lou Maxime Michèle Morgan Noa Sacha Simone Stéphane
  Yannick`;

export interface Prenom {
  /** With its accents. */
  readonly forme: string;
  /** Absent: borne by both. */
  readonly sexe?: 'M' | 'F';
  /** Who writes it with these accents: « Michèle » is a woman, « Michele » an Italian man. Absent: anybody. */
  readonly formeDe?: 'M' | 'F';
}

const words = (text: string): string[] => text.trim().split(/\s+/);

function table(): ReadonlyMap<string, Prenom> {
  const all = new Map<string, Prenom>();
  for (const forme of words(FEMALE)) all.set(fold(forme), { forme, sexe: 'F', formeDe: 'F' });
  for (const forme of words(MALE)) all.set(fold(forme), all.has(fold(forme)) ? { forme } : { forme, sexe: 'M', formeDe: 'M' });
  for (const name of words(EITHER)) {
    const { forme, formeDe } = all.get(fold(name)) ?? { forme: name };
    all.set(fold(name), { forme, ...(formeDe && { formeDe }) });
  }
  return all;
}
let names: ReadonlyMap<string, Prenom> | undefined;

/** The common first name that the text is, whatever its case and accents. Lazily: a program that reads no accusé pays nothing. */
export function commonPrenom(text: string): Prenom | undefined {
  names ??= table();
  return names.get(fold(text));
}

/** The words of a name: « Jean-Marie Le Goff » has four. */
export const wordsOf = (text: string): string[] => text.split(/[\s'’-]+/).filter((word) => word !== '');

/** The only common first name within one slip of the hand (a letter more, less, replaced, or two swapped). */
export function nearPrenom(text: string): string | undefined {
  names ??= table();
  const folded = fold(text);
  // Of five letters at least: shorter names of any land are one letter away from a French one.
  if (folded.length < 5 || names.has(folded)) return undefined;
  const alike = [...names].filter(
    ([key]) => Math.abs(key.length - folded.length) < 2 && (key[0] === folded[0] || key.at(-1) === folded.at(-1)),
  );
  return nearestName(
    folded,
    alike.map(([, { forme }]) => forme),
  );
}
