/** Accusés as the portal writes them. */
export const INTROUVABLE = 'Aucun titulaire ne correspond aux critères obligatoires';
export const EXISTE = 'Le titulaire existe déjà en base';

interface Wanted {
  readonly nomFichier?: string | null;
  readonly idFlux?: string | null;
  readonly ok?: readonly string[];
  readonly ko?: readonly (readonly [idTechnique: string | null, message: string])[];
  readonly erreur?: string;
}

const leaf = (name: string, text: string | null): string => (text === null ? '' : `<${name}>${text}</${name}>`);

export function accuseXml({ nomFichier = 'depot.xml', idFlux = 'ancien-flux', ok = [], ko = [], erreur }: Wanted): string {
  const passages = ko.map(([id, message]) => leaf('passage', leaf('idTechnique', id) + leaf('messageErreur', message))).join('');
  const body =
    erreur === undefined
      ? leaf('idFlux', idFlux) +
        leaf('idTraitement', '67598') +
        leaf('PassagesKO', passages) +
        leaf('PassagesOK', ok.map((id) => leaf('idTechnique', id)).join(''))
      : leaf('idTraitement', '68548') + leaf('erreurs', leaf('erreur', leaf('type', 'XSD') + leaf('message', erreur) + leaf('ligne', '1')));
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?><rapport xmlns:ns2="urn:cdc:cpf:pc5:rapport:schema">${leaf('nomFichier', nomFichier)}${body}</rapport>`;
}
