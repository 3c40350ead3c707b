import { show } from '../../text/show.js';
import { cause, type Trait } from './cause.js';
import { national } from './etapes.js';

/** The person is named by a NIR, which is never repeated here. */
export default cause({
  code: 'numero-national',
  label: 'numéro de sécurité sociale et nom qui ne vont pas ensemble',
  categorie: 'titulaire-introuvable',
  poids: 0.9,
  check(passage) {
    const found = passage.identificationTitulaire?.identifiantNational;
    if (!found) return;
    const traits: Trait[] = [
      {
        path: national('nir'),
        raison:
          'La personne est désignée par son numéro de sécurité sociale : un chiffre faux suffit à désigner une autre personne, ou aucune.',
        remede:
          "Comparez-le avec la carte Vitale ou une attestation de droits, les treize premiers chiffres sans la clé ; un numéro provisoire ou celui d'un parent ne convient pas.",
        force: 0.5,
      },
    ];
    if (found.nomNaissance)
      traits.push({
        path: national('nomNaissance'),
        raison: `Le nom envoyé avec le numéro (${show(found.nomNaissance)}) doit être le nom de naissance, non le nom d'usage.`,
        remede: "Relevez le nom de naissance sur la pièce d'identité ou l'acte de naissance.",
        force: 0.45,
      });
    return traits;
  },
});
