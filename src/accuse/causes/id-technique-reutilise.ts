import { titulaireOf } from '../../identifiers/naissance.js';
import type { Subjects } from '../../rule.js';
import { fold } from '../../text/nearest.js';
import { show } from '../../text/show.js';
import { cause } from './cause.js';

type Passage = Subjects['passage'];
const path = 'idTechnique' satisfies keyof Passage;
const remede =
  "Cherchez cet identifiant dans vos dépôts et vos accusés précédents : s'il y désigne un autre passage, donnez à celui-ci un identifiant neuf ; s'il désigne le même, le passage est déjà enregistré.";
const NUMBER = /^0*\d{1,5}$/;
/** Short names are met by chance. */
const SHORTEST = 4;

const namesThePerson = (id: string, nom: string | undefined): boolean =>
  nom !== undefined && fold(nom).length >= SHORTEST && fold(id).includes(fold(nom));

/** The identifier of the passage was that of another one. */
export default cause({
  code: 'id-technique-reutilise',
  label: 'identifiant technique déjà employé',
  categorie: 'deja-en-base',
  poids: 0.9,
  points: [
    { path, raison: "L'identifiant technique a déjà servi, pour ce passage ou pour un autre.", remede },
    {
      path: '',
      raison: 'Le même passage a pu être envoyé deux fois, sous un identifiant ou sous deux.',
      remede: "Cherchez la personne et la certification dans vos dépôts précédents avant d'envoyer quoi que ce soit.",
    },
  ],
  check(passage) {
    const id = passage.idTechnique;
    if (!id) return;
    if (NUMBER.test(id))
      return {
        path,
        raison: `L'identifiant technique (${show(id)}) est un petit nombre : un compteur reparti de zéro, ou un second logiciel, a pu le donner déjà à un autre passage.`,
        remede,
        force: 0.8,
      };
    if (namesThePerson(id, titulaireOf(passage)?.nomNaissance))
      return {
        path,
        raison: `L'identifiant technique (${show(id)}) contient le nom de la personne : deux certifications de la même personne auraient le même.`,
        remede,
        force: 0.7,
      };
    return { path, raison: `L'identifiant technique (${show(id)}) a déjà servi, pour ce passage ou pour un autre.`, remede, force: 0.3 };
  },
});
