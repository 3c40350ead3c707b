/** Whether the issuer has taken an attestation back. */
import { checkClaims, issuerOf } from '../check-claims.js';
import { checkDates, type momentOf } from '../check-dates.js';
import { openSigned } from '../check-signature.js';
import { type FauteAttestation, faute, Refus } from '../fautes.js';
import { type Resolveur, reasonOf } from '../resolveur.js';
import { type Badge, faultsOf, STATUS_ENTRY, STATUS_LIST } from '../schema.js';
import { MAX_LIST_TOKEN } from '../vocabulaire.js';
import { decodeBits, isSet } from './bitstring.js';

type Moment = ReturnType<typeof momentOf>;

const TAKEN_BACK = { revocation: 'attestation-revoquee', suspension: 'attestation-suspendue' } as const;
const isPurpose = (purpose: string): purpose is keyof typeof TAKEN_BACK => Object.hasOwn(TAKEN_BACK, purpose);

/** A list that is whole, of the same issuer, in date. Its bits. @throws {Refus} */
async function bitsOf(
  url: string,
  purpose: string,
  emetteur: string,
  resolver: Resolveur,
  moment: Moment | undefined,
): Promise<Uint8Array> {
  const refuse = (raison: string): never => {
    throw new Refus(faute('statut-illisible', { url, raison }));
  };
  const text = await resolver.statut?.(url).catch((error: unknown) => refuse(reasonOf(error)));
  const signed = await openSigned((text ?? '').trim(), MAX_LIST_TOKEN, resolver).catch((error: unknown) => {
    if (error instanceof Refus) return refuse(error.faute.message);
    throw error;
  });
  const parsed = STATUS_LIST.safeParse(signed.payload);
  if (!parsed.success) return refuse(`sa forme ne convient pas (${faultsOf(parsed.error).join(' ; ')}).`);
  const list = parsed.data;
  const [contradiction] = checkClaims(signed, list);
  if (contradiction) return refuse(contradiction.message);
  // A list of somebody else could call any attestation good.
  if (issuerOf(list) !== emetteur) return refuse(`elle est signée par ${issuerOf(list)}, et non par l'émetteur de l'attestation.`);
  if (list.id !== url) return refuse('elle a été publiée pour une autre adresse.');
  if (![list.credentialSubject.statusPurpose].flat().includes(purpose))
    return refuse('elle dit autre chose que ce que l’attestation annonce.');
  const [late] = moment ? checkDates(list, moment) : [];
  if (late)
    return refuse(late.code === 'attestation-expiree' ? "elle n'a pas été renouvelée à temps." : "elle n'est pas encore en vigueur.");
  const bits = await decodeBits(list.credentialSubject.encodedList);
  return bits ?? refuse('sa suite de bits ne se lit pas, ou n’a pas la taille voulue.');
}

async function checkEntry(entry: unknown, emetteur: string, resolver: Resolveur, moment: Moment | undefined): Promise<FauteAttestation[]> {
  const parsed = STATUS_ENTRY.safeParse(entry);
  const { type } = entry as { type?: unknown };
  if (!parsed.success) {
    if (type !== 'BitstringStatusListEntry') return [faute('statut-inconnu', { type })];
    return [faute('statut-illisible', { url: '', raison: `l'entrée ne convient pas (${faultsOf(parsed.error).join(' ; ')}).` })];
  }
  const { statusPurpose, statusListCredential: url, statusListIndex } = parsed.data;
  if (!isPurpose(statusPurpose)) return [faute('statut-inconnu', { type: statusPurpose })];
  if (!resolver.statut) return [faute('statut-non-verifie', {})];
  const bits = await bitsOf(url, statusPurpose, emetteur, resolver, moment);
  const index = Number(statusListIndex);
  if (index >= bits.length * 8) return [faute('statut-illisible', { url, raison: `elle n'a pas de rang ${index}.` })];
  return isSet(bits, index) ? [faute(TAKEN_BACK[statusPurpose], { emetteur })] : [];
}

/** W3C Bitstring Status List 1.0, « Validate Algorithm ». */
export async function checkStatus(badge: Badge, resolver: Resolveur, moment: Moment | undefined): Promise<FauteAttestation[]> {
  const found: FauteAttestation[] = [];
  for (const entry of [badge.credentialStatus ?? []].flat()) {
    const faults = await checkEntry(entry, issuerOf(badge), resolver, moment).catch((error: unknown) => {
      if (error instanceof Refus) return [error.faute];
      throw error;
    });
    found.push(...faults);
  }
  return found;
}
