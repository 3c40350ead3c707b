/**
 * Ce par quoi deux lignes peuvent être en double : l'identifiant technique ; la personne, pour une même certification délivrée le même
 * jour. Deux lignes que la bibliothèque dit en double ont une clé en commun ; l'inverse n'est pas vrai, et coûte un contrôle de plus.
 */
import type { InputRow } from 'accrochage';

type Donnees = Readonly<Record<string, unknown>>;

const bloc = (donnees: Donnees, nom: string): Donnees => {
  const valeur = donnees[nom];
  return typeof valeur === 'object' && valeur !== null ? (valeur as Donnees) : {};
};
const lettres = (valeur: unknown): string =>
  String(valeur ?? '')
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Les clés d'une ligne : aucune si elle ne dit rien, quatre au plus. */
export function clesDe({ data }: InputRow): string[] {
  // Une ligne plate et un passage imbriqué disent la même chose sous les mêmes noms.
  const qui = bloc(data, 'identificationTitulaire');
  const blocs = [data, bloc(qui, 'titulaire'), bloc(qui, 'dossierFormation'), bloc(qui, 'identifiantNational')];
  const lu = (nom: string): unknown => blocs.find((donnees) => donnees[nom] !== undefined)?.[nom];
  const delivrance = `${data.codeCertification}|${data.dateDebutValidite}`;
  const cles: string[] = [];
  if (data.idTechnique) cles.push(`id|${data.idTechnique}`);
  if (lu('nir')) cles.push(`nir|${delivrance}|${lettres(lu('nir'))}`);
  if (lu('idDossier')) cles.push(`dossier|${delivrance}|${lu('idDossier')}|${lettres(lu('nomTitulaire'))}`);
  if (lu('anneeNaissance')) {
    const naissance = [lu('anneeNaissance'), lu('moisNaissance'), lu('jourNaissance')].join('-');
    cles.push(`nom|${delivrance}|${lettres(lu('nomNaissance'))}|${lettres(lu('prenom1'))}|${naissance}`);
  }
  return cles;
}
