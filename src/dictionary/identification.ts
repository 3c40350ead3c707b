/** Blocks 8 to 10: the three ways of naming the person. */
import { block, choice, code, integer, text } from './field.js';
import { genre } from './nomenclatures.js';

/** Global element of schema 1.1.5, shared by two branches. */
const nomNaissance = text('Nom de naissance', { number: '8.1', max: 60, nature: 'nom', example: 'Martin', definition: "Nom de famille à la naissance, tel qu'il figure à l'état civil." });

const codeCommuneNaissance = choice('Code de la commune de naissance', { type: 'codeCommuneNaissance', definition: 'Lieu de naissance, par son code INSEE (préféré) ou, à défaut, par son code postal.' }, {
  codeInseeNaissance: block('Commune de naissance par code INSEE', { type: 'codeInsee', obligation: 'facultatif', definition: 'À choisir lorsque le code INSEE de la commune ou du pays de naissance est connu.' }, {
    codeInsee: text('Code INSEE de la commune de naissance', { number: '8.10', length: 5, nature: 'code', obligation: 'facultatif', example: '31555', definition: "En France : code INSEE de la commune, celui en vigueur à la naissance. À l'étranger : code INSEE du pays, cinq chiffres qui commencent par 99." }),
  }),
  codePostalNaissance: block('Commune de naissance par code postal', { type: 'codePostal', obligation: 'sous-condition', condition: "À choisir lorsque le code INSEE (8.10) n'est pas connu.", definition: 'À choisir à défaut du code INSEE.' }, {
    codePostal: text('Code postal de la commune de naissance', { number: '8.11', max: 9, nature: 'code', nillable: true, condition: "À remplir si le code INSEE (8.10) n'est pas renseigné.", example: '31000', definition: "Code postal de la commune de naissance ; nil s'il n'est pas connu." }),
  }),
});

export const titulaire = block('Titulaire', { type: 'titulaire', number: '8', obligation: 'sous-condition', condition: 'Exclut le dossier de formation (9) et le numéro national (10).', definition: "Personne désignée par son état civil : la CDC la cherche par nom de naissance, premier prénom, sexe et année de naissance." }, {
  nomNaissance,
  nomUsage: text("Nom d'usage ou marital", { number: '8.2', max: 60, nature: 'nom', nillable: true, example: 'Durand', definition: "Nom d'usage s'il existe ; nil sinon." }),
  prenom1: text('Prénom 1', { number: '8.3', max: 60, nature: 'prenom', example: 'Zoé', definition: "Premier prénom de l'état civil, seul." }),
  prenom2: text('Prénom 2', { number: '8.4', max: 60, nature: 'prenom', optional: true, example: 'Anne', definition: "Deuxième prénom de l'état civil." }),
  prenom3: text('Prénom 3', { number: '8.5', max: 60, nature: 'prenom', optional: true, example: 'Léa', definition: "Troisième prénom de l'état civil." }),
  anneeNaissance: integer('Année de naissance', { number: '8.6', minimum: 1900, maximum: 2099, example: '1999', definition: 'Année de naissance, sur quatre chiffres.' }),
  moisNaissance: integer('Mois de naissance', { number: '8.7', minimum: 1, maximum: 12, nillable: true, example: '2', definition: "Mois de naissance ; nil s'il n'est pas connu." }),
  jourNaissance: integer('Jour de naissance', { number: '8.8', minimum: 1, maximum: 31, nillable: true, example: '28', definition: "Jour de naissance ; nil s'il n'est pas connu." }),
  sexe: code('Sexe', { number: '8.9', type: 'genre', values: genre, example: 'F', definition: "Sexe à l'état civil." }),
  codeCommuneNaissance,
  libelleCommuneNaissance: text('Commune de naissance', { number: '8.12', max: 60, dictionaryMax: 40, nature: 'lieu', optional: true, example: 'Toulouse', definition: "Nom de la commune de naissance, ou de la ville à l'étranger." }),
  codePaysNaissance: text('Code du pays de naissance', { number: '8.13', length: 3, nature: 'code', optional: true, condition: "À ne pas remplir pour une naissance en France ; à l'étranger, les trois derniers chiffres du code 99xxx.", obligation: 'facultatif', example: '109', definition: "Trois derniers chiffres du code INSEE du pays, pour une naissance à l'étranger." }),
  libellePaysNaissance: text('Libellé du pays de naissance', { number: '8.14', max: 60, dictionaryMax: 40, nature: 'lieu', optional: true, example: 'Allemagne', definition: 'Nom du pays de naissance.' }),
  commentairesMEN: text("Commentaires de l'Éducation nationale", { max: 250, optional: true, example: 'Académie de Toulouse', definition: "Élément du schéma que le dictionnaire ne décrit pas ; son nom le réserve au ministère de l'Éducation nationale." }),
});

export const dossierFormation = block('Dossier de formation', { type: 'dossierFormation', number: '9', obligation: 'sous-condition', condition: 'Si et seulement si le certificateur connaît le numéro du dossier CPF ; exclut le titulaire (8).', definition: 'Personne désignée par son dossier de formation CPF.' }, {
  idDossier: text('Identifiant du dossier CPF', { number: '9.1', max: 13, nature: 'identifiant', example: '1234567891011', definition: 'Numéro du dossier de formation CPF.' }),
  nomTitulaire: text('Nom du titulaire', { number: '9.2', max: 30, nature: 'nom', example: 'Dupont', definition: 'Nom tel que dans le dossier de formation.' }),
  prenom1Titulaire: text('Prénom 1 du titulaire', { number: '9.3', max: 20, nature: 'prenom', example: 'Antoine', definition: 'Premier prénom tel que dans le dossier de formation.' }),
});

export const identifiantNational = block('Identifiant national', { type: 'identifiantNational', number: '10', since: '1.1.5', obligation: 'sous-condition', condition: 'Depuis le schéma 1.1.5, lorsque le NIR est connu ; exclut les deux autres voies.', definition: 'Personne désignée par son numéro de sécurité sociale (NIR).' }, {
  nir: text('NIR', { pattern: '[12]{1}[0-9]{4}(([2][abAB]{1})|([0-9]{2}))[0-9]{6}', patternLabel: '13 caractères, sans la clé : 1 ou 2, année, mois, département (2A et 2B compris), commune et rang', nature: 'identifiant', secret: true, definition: 'Numéro de sécurité sociale, treize caractères, sans la clé.' }),
  nomNaissance,
});

export const identificationTitulaire = choice('Identification du titulaire', { type: 'identificationTitulaire', definition: "Désigne la personne par une seule des trois voies : dossier de formation CPF, état civil ou, depuis 1.1.5, NIR." }, {
  dossierFormation,
  titulaire,
  identifiantNational,
});
