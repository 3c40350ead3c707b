/** Business rules as causes: what they say before the deposit is also what may explain its refusal. Their tests are not written again. */
import type { Diagnostic } from '../../diagnostic.js';
import type { RuleCode } from '../../rules/index.js';
import type { Trait } from './cause.js';

const NOM = "Recopiez cette donnée depuis la pièce d'identité ou l'acte de naissance, sans rien d'autre.";
const SAISIE = "Ressaisissez ce texte à la main, lettre par lettre, depuis la pièce d'identité ou l'acte de naissance.";
const DATE = "Relevez la date de naissance sur la pièce d'identité ; si le jour ou le mois n'est pas sûr, déclarez-le inconnu (nil).";
const LIEU =
  "Relevez le lieu de naissance sur l'acte de naissance, et son code dans le code officiel géographique de l'INSEE, à cette date.";
const NUMERO = 'Comparez le numéro avec la carte Vitale ou une attestation de droits.';

/** See `Cause.poids` and `Trait.force`. */
type Weights = readonly [poids: number, force: number, remede: string];

/** The rules whose faults can keep the CDC from finding somebody. Those about the usage name and the age have a cause of their own. */
export const RULES: { readonly [Code in RuleCode]?: Weights } = {
  'blancs-anormaux': [0.6, 0.6, SAISIE],
  'blancs-autour': [0.6, 0.5, SAISIE],
  'caractere-de-remplacement': [1, 1, SAISIE],
  'caractere-invisible': [0.9, 0.9, SAISIE],
  'chiffre-dans-un-nom': [1, 0.9, NOM],
  'civilite-dans-le-nom': [1, 1, NOM],
  'code-insee-impossible': [1, 1, LIEU],
  'code-pays-contredit-code-insee': [0.9, 0.9, LIEU],
  'code-postal-ampute': [0.8, 0.9, LIEU],
  'code-postal-comme-insee': [1, 1, LIEU],
  'code-postal-zero': [0.8, 0.8, LIEU],
  'commune-inconnue': [1, 0.9, LIEU],
  'corse-en-minuscule': [0.6, 0.7, LIEU],
  'date-de-naissance-impossible': [1, 1, DATE],
  'departement-inexistant': [1, 0.9, LIEU],
  'ecriture-non-latine': [0.9, 0.9, NOM],
  'emoji-dans-un-nom': [1, 1, NOM],
  'grande-ville-entiere': [0.9, 0.8, LIEU],
  'identifiants-decales': [1, 0.9, "Vérifiez toute la ligne d'où viennent ces données : une colonne semble décalée."],
  'jour-sans-mois': [0.6, 0.6, DATE],
  'lieu-de-naissance-inconnu': [0.5, 0.4, LIEU],
  'lieu-francais-pays-etranger': [0.9, 0.9, LIEU],
  'naissance-etrangere-code-postal-francais': [0.8, 0.8, LIEU],
  'naissance-etrangere-sans-code-pays': [0.6, 0.6, LIEU],
  'naissance-incomplete': [0.6, 0.6, DATE],
  'nir-corse-minuscule': [0.6, 0.6, NUMERO],
  'nir-mois-impossible': [1, 1, NUMERO],
  'nom-invisible': [1, 1, NOM],
  'pays-99100': [0.9, 0.9, LIEU],
  'pays-99999': [0.8, 0.8, LIEU],
  'pays-de-naissance-pour-la-france': [0.8, 0.8, LIEU],
  'plusieurs-prenoms': [
    0.9,
    0.75,
    "Relevez l'ordre des prénoms sur la pièce d'identité ou l'acte de naissance : c'est le premier que la CDC compare.",
  ],
  'premier-janvier': [0.9, 0.8, DATE],
  'texte-mal-decode': [1, 1, SAISIE],
  'unicode-non-compose': [0.5, 0.6, SAISIE],
  'valeur-residuelle': [1, 1, NOM],
};

/** What a diagnostic of a rule says of a refusal; nothing when it is about another part of the passage. */
export function fromDiagnostic({ code, path, message, suggestion }: Diagnostic): { poids: number; trait: Trait } | undefined {
  const weights = Object.hasOwn(RULES, code) ? RULES[code as RuleCode] : undefined;
  if (!weights || !path.startsWith('identificationTitulaire')) return undefined;
  const [poids, force, remede] = weights;
  return { poids, trait: { path, raison: message, remede, force, ...(suggestion && { suggestion }) } };
}
