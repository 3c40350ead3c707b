/**
 * Les parchemins : modèles à adapter, mentions que France compétences attend, PDF pour l'écran et pour l'imprimeur. S'exécute partout,
 * comme le cœur.
 *
 * @packageDocumentation
 */

export { CHAMPS, type Champ } from './parchemin/champs/champs.js';
export { FILTRES, type Filtre } from './parchemin/champs/filtres.js';
export { type DonneesParchemin, type Identite, identiteOf } from './parchemin/donnees.js';
export type { FicheCertification } from './parchemin/fiche.js';
export { LANGUES, type Langue } from './parchemin/langues.js';
export { type LintParcheminOptions, lintParchemin } from './parchemin/lint-parchemin.js';
export type { ElementParchemin, TexteTraduit } from './parchemin/modele/elements.js';
export type { ModeleParchemin, Usage } from './parchemin/modele/modele.js';
export { readModele } from './parchemin/modele/read-modele.js';
export { blocDeCompetences } from './parchemin/modeles/bloc-de-competences.js';
export { certificationRs } from './parchemin/modeles/certification-rs.js';
export { MODELES } from './parchemin/modeles/index.js';
export type { NomDeModele } from './parchemin/modeles/noms.js';
export type { OptionsDeModele, Signataire } from './parchemin/modeles/options.js';
export { titreRncp } from './parchemin/modeles/titre-rncp.js';
export { ParcheminError, type ParcheminErrorCode } from './parchemin/parchemin-error.js';
export { type Parchemin, type PrepareOptions, prepareParchemin } from './parchemin/pdf/prepare.js';
export { readFiche } from './parchemin/read-fiche.js';
export type { ReferentielsParchemin } from './parchemin/regle.js';
export type { RegleParcheminCode } from './parchemin/regles/index.js';
