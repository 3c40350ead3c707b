/** A key pair on the disk: the private half for its owner alone, the public half to publish. All or nothing; no file is ever replaced. */
import { attestationError } from '../attestation/attestation-error.js';
import { type Algorithme, type ClePrivee, checkPrivate, createCle } from '../attestation/cle.js';
import { didDocument, type EmetteurAttestation } from '../attestation/emetteur.js';
import { didWebUrl, isIssuerId, issuerOfKid, wholeKid } from '../attestation/identifiant-emetteur.js';
import { fileError } from './file-error.js';
import { readWhole } from './read-whole.js';
import { Staging } from './staging.js';

export const PRIVATE_NAME = 'cle-privee.json';
export const PUBLIC_NAME = 'cles-publiques.json';
export const DID_NAME = 'did.json';

export interface OptionsCles {
  /** Où les fichiers vont ; créé au besoin. */
  readonly folder: string;
  readonly algorithme?: Algorithme;
  /** Un did:web, et le document DID à publier est écrit aussi ; ou l'adresse https où les clés se liront. Les clés en portent le nom. */
  readonly emetteur?: string;
}

/** Ce qui a été écrit. La clé privée n'y est pas. */
export interface ClesEcrites {
  readonly dossier: string;
  readonly kid: string;
  readonly algorithme: Algorithme;
  readonly privee: string;
  readonly publique: string;
  readonly did?: { readonly fichier: string; readonly adresse: string };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** See the entry. */
export async function generateCles({ folder, algorithme = 'ES256', emetteur }: OptionsCles): Promise<ClesEcrites> {
  if (emetteur !== undefined && !isIssuerId(emetteur)) throw attestationError('emetteur-invalide', { id: emetteur });
  const made = await createCle(algorithme);
  const kid = emetteur === undefined ? made.publique.kid : wholeKid(emetteur, made.publique.kid);
  const privee = { ...made.privee, kid };
  const publique = { ...made.publique, kid };
  const files: [name: string, content: unknown][] = [
    [PRIVATE_NAME, privee],
    [PUBLIC_NAME, { keys: [publique] }],
    ...(!emetteur?.startsWith('did:') ? [] : [[DID_NAME, didDocument(emetteur, [publique])] as [string, unknown]]),
  ];
  const staging = await Staging.in(folder);
  try {
    for (const [name, content] of files) {
      const file = await staging.file(name);
      await file.write(json(content));
      await file.close();
    }
    await staging.commit(files.map(([name]) => name));
  } catch (error) {
    throw fileError(error, folder);
  } finally {
    await staging.clean();
  }
  return {
    dossier: folder,
    kid,
    algorithme,
    privee: PRIVATE_NAME,
    publique: PUBLIC_NAME,
    ...(emetteur?.startsWith('did:') && { did: { fichier: DID_NAME, adresse: didWebUrl(emetteur) } }),
  };
}

/**
 * Lit une clé privée écrite par `accrochage cle`.
 * @throws {FileError}, {AttestationError} `cle-invalide`
 */
export async function readClePrivee(path: string): Promise<ClePrivee> {
  const bytes = await readWhole(path);
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // The words of the parser would quote the file.
    value = undefined;
  }
  return checkPrivate(value);
}

/** See the entry. */
export async function readEmetteur(path: string, id?: string): Promise<EmetteurAttestation> {
  const cle = await readClePrivee(path);
  const named = id ?? issuerOfKid(cle.kid);
  if (named === undefined) throw attestationError('emetteur-absent', {});
  if (!isIssuerId(named)) throw attestationError('emetteur-invalide', { id: named });
  return { id: named, cle };
}
