/** Deposits to be retried: invented people, written every way that the schema allows. */
import type { RetryOptions } from '../../src/reprise/retry-flux.js';
import { retryFlux } from '../../src/reprise/retry-flux.js';
import type { XmlSource } from '../../src/xml/source.js';
import { refusal } from '../tools/libxml2.js';

export const ID_FLUX = '5b0c7f8e-4a0c-4f0a-9d55-2f3f1f7a9b01';
export const HORODATAGE = '2026-09-01T10:00:00+02:00';

/** A passage without presentation, under any prefix. */
export const passageXml = (id: string, { prefix = 'cpf:', nom = `Nom ${id}`, xsi = 'xsi' } = {}): string => {
  const nil = (name: string): string => `<${prefix}${name} ${xsi}:nil="true"/>`;
  const leaf = (name: string, text: string): string => `<${prefix}${name}>${text}</${prefix}${name}>`;
  const titulaire = [
    leaf('nomNaissance', nom),
    nil('nomUsage'),
    leaf('prenom1', 'Zoé'),
    leaf('anneeNaissance', '1999'),
    nil('moisNaissance'),
    nil('jourNaissance'),
    leaf('sexe', 'F'),
    leaf('codeCommuneNaissance', leaf('codeInseeNaissance', leaf('codeInsee', '31555'))),
  ];
  return leaf(
    'passageCertification',
    [
      leaf('idTechnique', id),
      leaf('obtentionCertification', 'PAR_ADMISSION'),
      leaf('donneeCertifiee', 'true'),
      leaf('dateDebutValidite', '2026-07-01'),
      nil('dateFinValidite'),
      leaf('presenceNiveauLangueEuro', 'false'),
      leaf('presenceNiveauNumeriqueEuro', 'false'),
      nil('scoring'),
      nil('mentionValidee'),
      leaf('modalitesInscription', leaf('modaliteAcces', 'CANDIDAT_LIBRE')),
      leaf('identificationTitulaire', leaf('titulaire', titulaire.join(''))),
    ].join(''),
  );
};

export const certificationXml = (code: string, passages: string, prefix = 'cpf:'): string =>
  `<${prefix}certification><${prefix}type>RNCP</${prefix}type><${prefix}code>${code}</${prefix}code><${prefix}passageCertifications>${passages}</${prefix}passageCertifications></${prefix}certification>`;

export interface Around {
  readonly declaration?: string;
  readonly prefix?: string;
  readonly namespaces?: string;
  readonly id?: string;
}

export const fluxXml = (
  certifications: string,
  {
    declaration = '<?xml version="1.0" encoding="UTF-8"?>\n',
    prefix = 'cpf:',
    namespaces = 'xmlns:cpf="urn:cdc:cpf:pc5:schema:1.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
    id = 'ancien-flux',
  }: Around = {},
): string =>
  `${declaration}<${prefix}flux ${namespaces}><${prefix}idFlux>${id}</${prefix}idFlux><${prefix}horodatage>2026-07-15T17:30:00+02:00</${prefix}horodatage><${prefix}action>CREATION</${prefix}action><${prefix}emetteur><${prefix}idClient>12ABC345</${prefix}idClient><${prefix}certificateurs><${prefix}certificateur><${prefix}idClient>12ABC345</${prefix}idClient><${prefix}idContrat>MCFCER000000001</${prefix}idContrat><${prefix}certifications>${certifications}</${prefix}certifications></${prefix}certificateur></${prefix}certificateurs></${prefix}emetteur></${prefix}flux>\n`;

/** The retry file of the passages named, which libxml2 must accept. */
export async function retried(source: XmlSource, ids: readonly string[], more: Partial<RetryOptions> = {}): Promise<string> {
  const chunks: Uint8Array[] = [];
  const options = { keep: (id: string) => ids.includes(id), idFlux: ID_FLUX, horodatage: HORODATAGE, ...more };
  for await (const chunk of retryFlux(source, options)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const why = refusal(bytes, '1.1.5');
  if (why !== undefined) throw new Error(`libxml2: ${why}\n${bytes.toString()}`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The error of a retry that cannot be made. */
export async function refused(source: XmlSource, ids: readonly string[], more: Partial<RetryOptions> = {}): Promise<unknown> {
  return retried(source, ids, more).then(
    () => undefined,
    (error: unknown) => error,
  );
}
