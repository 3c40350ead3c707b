/**
 * Every business rule, by code.
 *
 * PRINTED from the folder (`npm test -- -u`): do not edit.
 */
import ageInvraisemblable from './age-invraisemblable.js';
import blancsAnormaux from './blancs-anormaux.js';
import blancsAutour from './blancs-autour.js';
import blocNumeriqueSansPresence from './bloc-numerique-sans-presence.js';
import caractereDeRemplacement from './caractere-de-remplacement.js';
import caractereInvisible from './caractere-invisible.js';
import certificationExpiree from './certification-expiree.js';
import chiffreDansUnNom from './chiffre-dans-un-nom.js';
import civiliteDansLeNom from './civilite-dans-le-nom.js';
import codeCertificationContreditType from './code-certification-contredit-type.js';
import codeCertificationMalForme from './code-certification-mal-forme.js';
import codeDeBloc from './code-de-bloc.js';
import codeInseeImpossible from './code-insee-impossible.js';
import codePaysContreditCodeInsee from './code-pays-contredit-code-insee.js';
import codePostalAmpute from './code-postal-ampute.js';
import codePostalCommeInsee from './code-postal-comme-insee.js';
import codePostalZero from './code-postal-zero.js';
import communeInconnue from './commune-inconnue.js';
import competenceDigcompEnDouble from './competence-digcomp-en-double.js';
import competenceDigcompHorsTable from './competence-digcomp-hors-table.js';
import corseEnMinuscule from './corse-en-minuscule.js';
import dateDeNaissanceImpossible from './date-de-naissance-impossible.js';
import delivranceDansLeFutur from './delivrance-dans-le-futur.js';
import delivranceDePlusDeTroisMois from './delivrance-de-plus-de-trois-mois.js';
import departementInexistant from './departement-inexistant.js';
import donneeInutileEnSuppression from './donnee-inutile-en-suppression.js';
import ecritureNonLatine from './ecriture-non-latine.js';
import emojiDansUnNom from './emoji-dans-un-nom.js';
import examenApresDelivrance from './examen-apres-delivrance.js';
import finDExamenAvantDebut from './fin-d-examen-avant-debut.js';
import finDeValiditeAvantDebut from './fin-de-validite-avant-debut.js';
import grandeVilleEntiere from './grande-ville-entiere.js';
import idFluxNonUuid from './id-flux-non-uuid.js';
import idTechniqueEnDouble from './id-technique-en-double.js';
import identifiantsDecales from './identifiants-decales.js';
import inscriptionTardive from './inscription-tardive.js';
import jourSansMois from './jour-sans-mois.js';
import libelleAuDelaDuDictionnaire from './libelle-au-dela-du-dictionnaire.js';
import lieuDeNaissanceInconnu from './lieu-de-naissance-inconnu.js';
import lieuFrancaisPaysEtranger from './lieu-francais-pays-etranger.js';
import longueurUtf16 from './longueur-utf16.js';
import naissanceApresDelivrance from './naissance-apres-delivrance.js';
import naissanceDansLeFutur from './naissance-dans-le-futur.js';
import naissanceEtrangereCodePostalFrancais from './naissance-etrangere-code-postal-francais.js';
import naissanceEtrangereSansCodePays from './naissance-etrangere-sans-code-pays.js';
import naissanceIncomplete from './naissance-incomplete.js';
import nirContreditEtatCivil from './nir-contredit-etat-civil.js';
import nirCorseMinuscule from './nir-corse-minuscule.js';
import nirMoisImpossible from './nir-mois-impossible.js';
import niveauDeLangueSansPresence from './niveau-de-langue-sans-presence.js';
import nomInvisible from './nom-invisible.js';
import nomUsageIdentique from './nom-usage-identique.js';
import passageEnDouble from './passage-en-double.js';
import pays99100 from './pays-99100.js';
import pays99999 from './pays-99999.js';
import paysDeNaissancePourLaFrance from './pays-de-naissance-pour-la-france.js';
import plusieursPrenoms from './plusieurs-prenoms.js';
import premierJanvier from './premier-janvier.js';
import presenceDeLangueSansNiveau from './presence-de-langue-sans-niveau.js';
import presenceNumeriqueSansBloc from './presence-numerique-sans-bloc.js';
import scoringManquant from './scoring-manquant.js';
import texteInvisible from './texte-invisible.js';
import texteMalDecode from './texte-mal-decode.js';
import typeCertificationInhabituel from './type-certification-inhabituel.js';
import unicodeNonCompose from './unicode-non-compose.js';
import urlPreuveInvalide from './url-preuve-invalide.js';
import valeurResiduelle from './valeur-residuelle.js';
import validiteDUnJour from './validite-d-un-jour.js';
import voieVaeSansVae from './voie-vae-sans-vae.js';

export const rules = [
  ageInvraisemblable,
  blancsAnormaux,
  blancsAutour,
  blocNumeriqueSansPresence,
  caractereDeRemplacement,
  caractereInvisible,
  certificationExpiree,
  chiffreDansUnNom,
  civiliteDansLeNom,
  codeCertificationContreditType,
  codeCertificationMalForme,
  codeDeBloc,
  codeInseeImpossible,
  codePaysContreditCodeInsee,
  codePostalAmpute,
  codePostalCommeInsee,
  codePostalZero,
  communeInconnue,
  competenceDigcompEnDouble,
  competenceDigcompHorsTable,
  corseEnMinuscule,
  dateDeNaissanceImpossible,
  delivranceDansLeFutur,
  delivranceDePlusDeTroisMois,
  departementInexistant,
  donneeInutileEnSuppression,
  ecritureNonLatine,
  emojiDansUnNom,
  examenApresDelivrance,
  finDExamenAvantDebut,
  finDeValiditeAvantDebut,
  grandeVilleEntiere,
  idFluxNonUuid,
  idTechniqueEnDouble,
  identifiantsDecales,
  inscriptionTardive,
  jourSansMois,
  libelleAuDelaDuDictionnaire,
  lieuDeNaissanceInconnu,
  lieuFrancaisPaysEtranger,
  longueurUtf16,
  naissanceApresDelivrance,
  naissanceDansLeFutur,
  naissanceEtrangereCodePostalFrancais,
  naissanceEtrangereSansCodePays,
  naissanceIncomplete,
  nirContreditEtatCivil,
  nirCorseMinuscule,
  nirMoisImpossible,
  niveauDeLangueSansPresence,
  nomInvisible,
  nomUsageIdentique,
  passageEnDouble,
  pays99100,
  pays99999,
  paysDeNaissancePourLaFrance,
  plusieursPrenoms,
  premierJanvier,
  presenceDeLangueSansNiveau,
  presenceNumeriqueSansBloc,
  scoringManquant,
  texteInvisible,
  texteMalDecode,
  typeCertificationInhabituel,
  unicodeNonCompose,
  urlPreuveInvalide,
  valeurResiduelle,
  validiteDUnJour,
  voieVaeSansVae,
] as const;

/** Permanent code of a business rule. */
export type RuleCode =
  | 'age-invraisemblable'
  | 'blancs-anormaux'
  | 'blancs-autour'
  | 'bloc-numerique-sans-presence'
  | 'caractere-de-remplacement'
  | 'caractere-invisible'
  | 'certification-expiree'
  | 'chiffre-dans-un-nom'
  | 'civilite-dans-le-nom'
  | 'code-certification-contredit-type'
  | 'code-certification-mal-forme'
  | 'code-de-bloc'
  | 'code-insee-impossible'
  | 'code-pays-contredit-code-insee'
  | 'code-postal-ampute'
  | 'code-postal-comme-insee'
  | 'code-postal-zero'
  | 'commune-inconnue'
  | 'competence-digcomp-en-double'
  | 'competence-digcomp-hors-table'
  | 'corse-en-minuscule'
  | 'date-de-naissance-impossible'
  | 'delivrance-dans-le-futur'
  | 'delivrance-de-plus-de-trois-mois'
  | 'departement-inexistant'
  | 'donnee-inutile-en-suppression'
  | 'ecriture-non-latine'
  | 'emoji-dans-un-nom'
  | 'examen-apres-delivrance'
  | 'fin-d-examen-avant-debut'
  | 'fin-de-validite-avant-debut'
  | 'grande-ville-entiere'
  | 'id-flux-non-uuid'
  | 'id-technique-en-double'
  | 'identifiants-decales'
  | 'inscription-tardive'
  | 'jour-sans-mois'
  | 'libelle-au-dela-du-dictionnaire'
  | 'lieu-de-naissance-inconnu'
  | 'lieu-francais-pays-etranger'
  | 'longueur-utf16'
  | 'naissance-apres-delivrance'
  | 'naissance-dans-le-futur'
  | 'naissance-etrangere-code-postal-francais'
  | 'naissance-etrangere-sans-code-pays'
  | 'naissance-incomplete'
  | 'nir-contredit-etat-civil'
  | 'nir-corse-minuscule'
  | 'nir-mois-impossible'
  | 'niveau-de-langue-sans-presence'
  | 'nom-invisible'
  | 'nom-usage-identique'
  | 'passage-en-double'
  | 'pays-99100'
  | 'pays-99999'
  | 'pays-de-naissance-pour-la-france'
  | 'plusieurs-prenoms'
  | 'premier-janvier'
  | 'presence-de-langue-sans-niveau'
  | 'presence-numerique-sans-bloc'
  | 'scoring-manquant'
  | 'texte-invisible'
  | 'texte-mal-decode'
  | 'type-certification-inhabituel'
  | 'unicode-non-compose'
  | 'url-preuve-invalide'
  | 'valeur-residuelle'
  | 'validite-d-un-jour'
  | 'voie-vae-sans-vae';
