/**
 * Very common surnames that are no first names: one of them in the place of a first name tells that the two were swapped.
 * Chosen by hand among the first hundred of the « Fichier des noms de famille » of INSEE (births 1891-2000).
 */
import { fold } from '../../text/nearest.js';

const COMMON = new Set(
  `Petit Durand Dubois Moreau Lefebvre Leroy Roux Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Muller Lefèvre Faure Mercier Blanc
  Guérin Boyer Garnier Chevalier Legrand Garcia Perrin Morin Dumont Lopez Fernandez Gonzalez Rodriguez Martinez Sanchez Perez Nguyen Meunier
  Brun Blanchard Giraud Joly Rivière Brunet Gaillard Barbier Picard Renard Roche Renaud Leroux Colin Vidal Caron Fabre Aubert
  Lemoine Dufour Dumas Lacroix Bourgeois Leclerc Leclercq Bertin Dupuis Dupuy Philippot Royer Leblanc Lebrun Lemaire Schmitt
  Schneider Marchand Marty Carpentier Deschamps Lecomte Poirier Benard Vasseur Pereira Ferreira Santos Diallo Traoré`
    .split(/\s+/)
    .map(fold),
);

export const isCommonNom = (text: string): boolean => COMMON.has(fold(text));
