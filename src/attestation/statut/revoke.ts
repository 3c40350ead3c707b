/** A published list, with more attestations revoked. */
import { attestationError } from '../attestation-error.js';
import { openSigned } from '../check-signature.js';
import { publicKey } from '../cle.js';
import { type EmetteurAttestation, signataireOf } from '../emetteur.js';
import { Refus } from '../fautes.js';
import { STATUS_LIST } from '../schema.js';
import { MAX_LIST_TOKEN } from '../vocabulaire.js';
import { decodeBits, isSet } from './bitstring.js';
import { createStatusList, type ListeStatut } from './status-list.js';

/**
 * Révoque des attestations de plus dans une liste déjà publiée, et rend la nouvelle liste à publier à sa place. Les révocations d'avant
 * restent. La liste donnée doit avoir été signée par la même clé : on ne reprend pas la liste d'un autre.
 *
 * @throws {AttestationError} `liste-illisible`, et celles de `createStatusList`
 * @example
 * const nouvelle = await revoke(ancienne, [4213, 87], emetteur, { depuis: '2026-10-02T08:00:00Z' });
 */
export async function revoke(
  token: string,
  indexes: Iterable<number>,
  issuer: EmetteurAttestation,
  dates: Pick<ListeStatut, 'depuis' | 'jusqua'>,
): Promise<string> {
  const { id } = await signataireOf(issuer);
  const own = await publicKey(issuer.cle);
  const signed = await openSigned(token.trim(), MAX_LIST_TOKEN, { cles: async (of) => (of === id ? [own] : []) }).catch(
    (error: unknown) => {
      if (error instanceof Refus) throw attestationError('liste-illisible', { raison: error.faute.message });
      throw error;
    },
  );
  const list = STATUS_LIST.safeParse(signed.payload).data;
  const bits = list && (await decodeBits(list.credentialSubject.encodedList));
  if (!list || !bits) throw attestationError('liste-illisible', { raison: "ce n'est pas une liste de statut." });
  const taille = bits.length * 8;
  const already = Array.from({ length: taille }, (_, index) => index).filter((index) => isSet(bits, index));
  return createStatusList({ url: list.id, taille, revoques: [...already, ...indexes], ...dates }, issuer);
}
