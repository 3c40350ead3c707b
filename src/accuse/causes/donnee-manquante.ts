import { isCountry, WHOLE_CITIES } from '../../identifiers/insee.js';
import { CODE_INSEE, CODE_POSTAL, codeInseeOf, codePostalOf, type Titulaire, titulaireOf } from '../../identifiers/naissance.js';
import { cause, type Trait } from './cause.js';
import { champ } from './etapes.js';

const DATE = "Relevez le jour et le mois de naissance sur la pièce d'identité : c'est ce qui départage le mieux les homonymes.";
const LIEU = "Donnez le code INSEE de la commune de naissance, celui de l'époque ; à l'étranger, celui du pays (99 et trois chiffres).";
const PRENOMS = "Relevez les prénoms suivants sur l'acte de naissance ou la pièce d'identité, et donnez-les dans leur ordre.";
const AUTREMENT = 'Désignez la personne par son dossier CPF ou, depuis le schéma 1.1.5, par son numéro de sécurité sociale.';

const date = ({ moisNaissance: mois, jourNaissance: jour }: Titulaire): Trait[] =>
  mois === null || jour === null
    ? [
        {
          path: champ(mois === null ? 'moisNaissance' : 'jourNaissance'),
          raison: `${mois === null ? 'Le mois et le jour de naissance ne sont pas donnés' : "Le jour de naissance n'est pas donné"}.`,
          remede: DATE,
          force: 0.95,
        },
      ]
    : [];

function place(titulaire: Titulaire): Trait[] {
  const postal = codePostalOf(titulaire);
  if (postal !== undefined) {
    const raison = postal === null ? "Le lieu de naissance n'est pas donné." : "Le lieu de naissance n'est donné que par un code postal.";
    return [{ path: CODE_POSTAL, raison, remede: LIEU, force: postal === null ? 0.85 : 0.65 }];
  }
  const code = codeInseeOf(titulaire) ?? '';
  const city = WHOLE_CITIES[code];
  if (city !== undefined)
    return [
      {
        path: CODE_INSEE,
        raison: `Le code INSEE de naissance (${code}) désigne ${city} en entier.`,
        remede: "Donnez le code de l'arrondissement de naissance : l'état civil le connaît.",
        force: 0.6,
      },
    ];
  if (!isCountry(code) || titulaire.libelleCommuneNaissance !== undefined) return [];
  return [
    {
      path: champ('libelleCommuneNaissance'),
      raison: "Pour cette naissance à l'étranger, seul le pays est donné.",
      remede: "Donnez aussi le nom de la ville de naissance, comme sur la pièce d'identité.",
      force: 0.5,
    },
  ];
}

function nextPrenoms({ prenom2, prenom3 }: Titulaire): Trait[] {
  if (prenom2 === undefined)
    return [{ path: champ('prenom2'), raison: "Le deuxième prénom n'est pas donné.", remede: PRENOMS, force: 0.7 }];
  return prenom3 === undefined
    ? [{ path: champ('prenom3'), raison: "Le troisième prénom n'est pas donné.", remede: PRENOMS, force: 0.4 }]
    : [];
}

/** Nothing is missing of the civil status, or nothing more can be known: another way of naming the person. */
const otherwise: Trait = {
  path: 'identificationTitulaire',
  raison: "L'état civil ne suffit pas toujours : deux personnes peuvent avoir les mêmes nom, prénoms, date et lieu de naissance.",
  remede: AUTREMENT,
  force: 0.2,
};

/** What would tell this person from homonyms, the most useful first. */
export default cause({
  code: 'donnee-manquante',
  label: 'donnée qui départagerait les homonymes',
  categorie: 'plusieurs-titulaires',
  poids: 1,
  points: [
    { path: champ('jourNaissance'), raison: 'Le jour et le mois de naissance départagent la plupart des homonymes.', remede: DATE },
    { path: CODE_INSEE, raison: 'Le lieu de naissance départage ceux qui sont nés le même jour.', remede: LIEU },
    { path: champ('prenom2'), raison: 'Les prénoms suivants diffèrent souvent entre homonymes.', remede: PRENOMS },
    { path: otherwise.path, raison: otherwise.raison, remede: AUTREMENT },
  ],
  check(passage) {
    const titulaire = titulaireOf(passage);
    return titulaire && [...date(titulaire), ...place(titulaire), ...nextPrenoms(titulaire), otherwise];
  },
});
