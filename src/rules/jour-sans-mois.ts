import { TITULAIRE, titulaireOf } from '../identifiers/naissance.js';
import { rule } from '../rule.js';

/** Un jour de naissance est donné avec son mois. */
export default rule('passage')({
  code: 'jour-sans-mois',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 8.7 et 8.8',
  message: ({ jour }: { jour: number }) =>
    `Le jour de naissance (${jour}) est donné mais le mois est inconnu : retrouvez le mois, ou déclarez aussi le jour inconnu (nil).`,
  check(passage) {
    const titulaire = titulaireOf(passage);
    if (titulaire?.moisNaissance === null && typeof titulaire.jourNaissance === 'number')
      return { path: `${TITULAIRE}.moisNaissance`, jour: titulaire.jourNaissance };
  },
});
