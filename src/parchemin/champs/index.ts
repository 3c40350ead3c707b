/** The fields of the texts of a model. */
export { CHAMPS, type Champ } from './champs.js';
export { fautesDuTexte, unknownChamp } from './fautes-du-texte.js';
export { fillTexte } from './fill-texte.js';
export { FILTRES, type Filtre } from './filtres.js';
export { hasValue } from './has-value.js';
export { type ChampDuTexte, champsOf } from './syntaxe.js';
export { textIn } from './text-in.js';
