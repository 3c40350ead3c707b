import { dossierFormation } from '../../dictionary/index.js';
import { codePointLength } from '../../engine/facets.js';
import type { Subjects } from '../../rule.js';
import { show } from '../../text/show.js';
import { cause, type Trait } from './cause.js';
import { dossier } from './etapes.js';

const NAMES = [
  ['nomTitulaire', 0.4],
  ['prenom1Titulaire', 0.3],
] as const;

type Dossier = NonNullable<NonNullable<Subjects['passage']['identificationTitulaire']>['dossierFormation']>;

/** A name of the very length that the schema allows was perhaps cut by a software. */
function nameTrait(found: Dossier, name: (typeof NAMES)[number][0], force: number): Trait[] {
  const text = found[name];
  if (!text) return [];
  const { label, max } = dossierFormation.children[name];
  const isFull = max !== undefined && codePointLength(text) >= max;
  return [
    {
      path: dossier(name),
      raison: isFull
        ? `« ${label} » (${show(text)}) a la longueur maximale permise, ${max} caractères : il a pu être coupé.`
        : `« ${label} » (${show(text)}) doit être celui du dossier CPF, qui n'est pas toujours celui de l'état civil.`,
      remede: 'Recopiez-le tel que le montre le dossier de formation.',
      force: isFull ? 0.9 : force,
    },
  ];
}

/** The person is named by a CPF file, of which the number or the names differ. */
export default cause({
  code: 'dossier-formation',
  label: 'dossier CPF et noms qui ne vont pas ensemble',
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const found = passage.identificationTitulaire?.dossierFormation;
    if (!found) return;
    const isOdd = found.idDossier !== undefined && !/^\d+$/.test(found.idDossier);
    return [
      {
        path: dossier('idDossier'),
        // The number has thirteen digits, as a NIR typed by mistake would: it is not repeated.
        raison: isOdd
          ? "Le numéro du dossier CPF contient autre chose que des chiffres : ce n'est peut-être pas lui."
          : 'La personne est désignée par son dossier CPF : un chiffre faux suffit à désigner un autre dossier, ou aucun.',
        remede: 'Comparez le numéro avec celui du dossier de formation ; en cas de doute, désignez plutôt la personne par son état civil.',
        force: isOdd ? 0.9 : 0.5,
      },
      ...NAMES.flatMap(([name, force]) => nameTrait(found, name, force)),
    ];
  },
});
