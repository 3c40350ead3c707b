import { passageCertification } from '../../dictionary/index.js';
import { showBirth, titulaireOf } from '../../identifiers/naissance.js';
import { cause } from './cause.js';
import { champ } from './etapes.js';

/** The dates of a passage itself, and their labels. */
const DATES = Object.entries(passageCertification.children).flatMap(([name, field]) =>
  field.kind === 'date' ? [[name, field.label] as const] : [],
);

/** The day and the month of birth are those of an exam or of the delivery. */
export default cause({
  code: 'date-d-une-autre-colonne',
  label: "jour et mois d'une autre date",
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const titulaire = titulaireOf(passage);
    const { moisNaissance: mois, jourNaissance: jour } = titulaire ?? {};
    if (!titulaire || !mois || !jour) return;
    const monthAndDay = `${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`;
    const values = passage as Readonly<Record<string, unknown>>;
    const same = DATES.find(([name]) => typeof values[name] === 'string' && (values[name] as string).slice(5) === monthAndDay);
    if (!same) return;
    const [, label] = same;
    return {
      path: champ('jourNaissance'),
      raison: `Le jour et le mois de naissance (${showBirth(titulaire)}) sont aussi ceux d'une autre date du passage (« ${label} ») : elle a pu être recopiée.`,
      remede: "Vérifiez la date de naissance sur la pièce d'identité, et la colonne d'où elle vient.",
      force: 0.6,
    };
  },
});
