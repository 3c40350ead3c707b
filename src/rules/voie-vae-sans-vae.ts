import { nomenclatures } from '../dictionary/index.js';
import { rule } from '../rule.js';

/** La voie d'accès VAE n'est donnée que pour une VAE. */
export default rule('passage')({
  code: 'voie-vae-sans-vae',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 7.1 et 7.2',
  action: 'CREATION',
  message: ({ voie, acces }: { voie: string; acces: string | undefined }) =>
    `Une voie d'accès VAE (${voie}) est donnée alors que la modalité d'accès ${acces ? `est « ${acces} »` : 'est déclarée inconnue'} : retirez la voie, ou indiquez VAE comme modalité.`,
  check({ modalitesInscription: modalites }) {
    const voie = modalites?.voieAccessVAE;
    if (!voie) return;
    const acces = modalites.modaliteAcces;
    // undefined: the value given is at fault, nothing can be said of it.
    if (acces === 'VAE' || acces === undefined) return;
    return { path: 'modalitesInscription.voieAccessVAE', voie, acces: acces === null ? undefined : nomenclatures.modaliteAcces[acces] };
  },
});
