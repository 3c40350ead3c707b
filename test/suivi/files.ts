/** Deposits and accusés of nobody, for the tests of the follow-up. */
import { type Flux, serializeFluxSync } from '../../src/index.js';
import type { SuiviFile } from '../../src/suivi/reading.js';
import { validFlux, validPassage } from '../tools/fixtures.js';

export interface Sent {
  idFlux: string;
  horodatage: string;
  ids: readonly string[];
  action?: 'CREATION' | 'SUPPRESSION';
  code?: string;
  /** Day of delivery. */
  date?: string;
  idClient?: string;
}

export function depot({ idFlux, horodatage, ids, action = 'CREATION', code = 'RNCP38575', date = '2026-07-01', idClient }: Sent): string {
  const flux: Flux = { ...validFlux(), idFlux, horodatage, action };
  if (idClient) flux.emetteur.idClient = idClient;
  const { identificationTitulaire } = validPassage();
  flux.emetteur.certificateurs.certificateur.certifications = [
    {
      type: 'RNCP',
      code,
      passageCertifications: ids.map((idTechnique) =>
        action === 'SUPPRESSION'
          ? ({ idTechnique, identificationTitulaire } as ReturnType<typeof validPassage>)
          : { ...validPassage(), idTechnique, dateDebutValidite: date },
      ),
    },
  ];
  return serializeFluxSync(flux);
}

export interface Answered {
  nomFichier?: string | null;
  idFlux?: string | null;
  idTraitement?: string | null;
  ok?: readonly string[];
  /** Identifier → sentence of the CDC. */
  ko?: Readonly<Record<string, string>>;
  erreurs?: readonly string[];
}

const element = (name: string, text: string | null | undefined): string =>
  text === null || text === undefined ? '' : `<${name}>${text}</${name}>`;

export function accuse({ nomFichier = 'depot.xml', idFlux = null, idTraitement = '1', ok = [], ko = {}, erreurs = [] }: Answered): string {
  const refused = Object.entries(ko).map(
    ([id, message]) => `<passage>${element('idTechnique', id)}${element('messageErreur', message)}</passage>`,
  );
  const faults = erreurs.map(
    (message) => `<erreur><type>XSD</type>${element('message', message)}<ligne>1</ligne><colonne>18</colonne></erreur>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<rapport xmlns:ns2="urn:cdc:cpf:pc5:rapport:schema">${element('nomFichier', nomFichier)}${element('idFlux', idFlux)}${element('idTraitement', idTraitement)}${
    erreurs.length > 0
      ? `<erreurs>${faults.join('')}</erreurs>`
      : `<PassagesKO>${refused.join('')}</PassagesKO><PassagesOK>${ok.map((id) => element('idTechnique', id)).join('')}</PassagesOK>`
  }</rapport>`;
}

export const file = (nom: string, content: string): SuiviFile => ({ nom, source: () => content });

export const NOBODY = 'Aucun titulaire ne correspond aux critères obligatoires';
export const KNOWN = 'Le titulaire existe déjà en base';
