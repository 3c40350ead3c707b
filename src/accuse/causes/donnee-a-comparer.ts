import { titulaire as block } from '../../dictionary/index.js';
import { CODE_INSEE, codeInseeOf, type Titulaire, titulaireOf } from '../../identifiers/naissance.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';
import { commonPrenom } from './prenoms.js';

const REMEDE = "Comparez cette donnée, lettre à lettre ou chiffre à chiffre, avec la pièce d'identité ou l'acte de naissance.";
const { codeInsee } = block.children.codeCommuneNaissance.children.codeInseeNaissance.children;

/** In the order in which mistakes are likely within a step: the force only sets that order, below any real clue. */
const DATA = [
  ['nomNaissance', 0.14, 'le nom de naissance, et non le nom marital'],
  ['prenom1', 0.13, "le premier prénom de l'état civil, seul, et non le prénom d'usage"],
  ['anneeNaissance', 0.12, "l'année, sur quatre chiffres"],
  ['sexe', 0.11, "le sexe de l'état civil"],
  ['jourNaissance', 0.14, "le jour de l'acte de naissance"],
  ['moisNaissance', 0.13, "le mois de l'acte de naissance"],
] as const;

/** What looks right is less suspected: a common first name, and its usual sex. */
const PLAUSIBLE = { prenom1: 0.1, sexe: 0.08 } as const;

function forceOf(name: (typeof DATA)[number][0], force: number, { prenom1 = '', sexe }: Titulaire): number {
  const known = name === 'prenom1' || name === 'sexe' ? commonPrenom(prenom1) : undefined;
  if (!known) return force;
  return name === 'prenom1' ? PLAUSIBLE.prenom1 : known.sexe === sexe ? PLAUSIBLE.sexe : force;
}

/** Nothing shows, yet it is compared: the checks that hold for anybody. */
export default cause({
  code: 'donnee-a-comparer',
  label: "donnée à comparer avec l'état civil",
  categorie: 'titulaire-introuvable',
  poids: 1,
  points: [
    ...DATA.map(([name, , what]) => ({
      path: champ(name),
      raison: `« ${block.children[name].label} » : la CDC attend ${what}.`,
      remede: REMEDE,
    })),
    {
      path: CODE_INSEE,
      raison: `« ${codeInsee.label} » : la CDC attend le code en vigueur le jour de la naissance, ou celui du pays.`,
      remede: REMEDE,
    },
    { path: champ('prenom2'), raison: "Les prénoms suivants, s'ils sont donnés, sont comparés aussi.", remede: REMEDE },
  ],
  check(passage) {
    const titulaire = titulaireOf(passage);
    if (!titulaire) return;
    const code = codeInseeOf(titulaire);
    return [
      ...DATA.flatMap(([name, force]) => {
        const value = titulaire[name];
        if (value === undefined || value === null) return [];
        return [
          {
            path: champ(name),
            raison: `« ${block.children[name].label} » envoyé : ${show(value)}.`,
            remede: REMEDE,
            force: forceOf(name, force, titulaire),
          },
        ];
      }),
      ...(code === undefined
        ? []
        : [{ path: CODE_INSEE, raison: `« ${codeInsee.label} » envoyé : ${show(code)}.`, remede: REMEDE, force: 0.14 }]),
    ];
  },
});
