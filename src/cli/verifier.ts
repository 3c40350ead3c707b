/** `accrochage verifier`. */
import type { Resolveur } from '../attestation/resolveur.js';
import { type ResultatVerification, verifyAttestation } from '../attestation/verify-attestation.js';
import { FileError } from '../node/file-error.js';
import { readWhole } from '../node/read-whole.js';
import { httpsResolver, offlineResolver } from '../node/verifier-source.js';
import { readAttestation } from '../node/verifier-source-jeton.js';
import { type Asked, UsageError } from './arguments.js';
import type { Outcome } from './outcome.js';
import type { Runtime } from './runtime.js';
import { type Paint, painter, wrap } from './terminal.js';

async function documentOf(path: string): Promise<unknown> {
  const bytes = await readWhole(path);
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    throw new FileError('EFORMAT', path, `« ${path} » n'est pas du JSON : un document DID ou un jeu de clés (JWKS) est attendu.`);
  }
}

const OFFLINE: Resolveur = {
  cles: () => Promise.reject(new Error('la vérification est hors ligne ; donnez les clés de l’émetteur avec --cles.')),
};

async function resolverOf(asked: Asked, signal: AbortSignal): Promise<Resolveur> {
  const [path] = asked.values.cles ?? [];
  const online = asked.flags.has('hors-ligne') ? undefined : httpsResolver({ signal });
  if (path === undefined) return online ?? OFFLINE;
  return offlineResolver(await documentOf(path), online?.statut);
}

const day = (date: string): string => date.split('-').reverse().join('/');

function verdictOf({ valid, attestation, diagnostics }: ResultatVerification, paint: Paint): string {
  if (valid) return paint('green', diagnostics.length > 0 ? 'Attestation valable, avec réserves.' : 'Attestation valable.');
  if (attestation) return paint('red', 'Attestation authentique, mais qui ne vaut pas.');
  const isUnknown = diagnostics.some(({ code }) => code === 'cles-introuvables');
  return paint('red', isUnknown ? 'Attestation non vérifiée : on ne peut rien en conclure.' : 'Attestation refusée : ne vous y fiez pas.');
}

function contentOf({ attestation }: ResultatVerification): string[] {
  if (!attestation) return [];
  const { titulaire, certification, emetteur, delivreeLe, valableJusqua } = attestation;
  return [
    `Titulaire      ${titulaire ?? 'non nommé'}`,
    `Certification  ${certification.intitule}${certification.code === undefined ? '' : ` (${certification.code})`}`,
    `Délivrée par   ${emetteur.nom === undefined ? '' : `${emetteur.nom}, `}${emetteur.id}`,
    `Délivrée le    ${day(delivreeLe)}${valableJusqua === undefined ? '' : `, valable jusqu'au ${day(valableJusqua)}`}`,
  ];
}

/** What is proven is who owns the address; the name beside it is what they call themselves. */
const CAUTION =
  'La signature prouve que le titulaire du domaine de l’émetteur a délivré cette attestation : vérifiez que ce domaine est bien celui du certificateur.';

export async function verifier(asked: Asked, { out, env, signal }: Runtime, today: string): Promise<Outcome> {
  const [given = ''] = asked.files;
  const isLink = /^https?:\/\//i.test(given);
  if (isLink && asked.flags.has('hors-ligne'))
    throw new UsageError('Un lien ne se lit pas hors ligne : donnez le PDF ou le fichier de l’attestation.');
  const resolver = await resolverOf(asked, signal);
  const token = await readAttestation(given, { signal });
  const result = await verifyAttestation(token, resolver, { at: today });
  const paint = painter(out, env);
  const text = () => {
    const faults = result.diagnostics.map(
      ({ severity, message }) => `  ${severity === 'error' ? paint('red', '✗') : paint('yellow', '!')} ${wrap(message, out, 4)}\n`,
    );
    const content = contentOf(result).map((line) => `  ${line}\n`);
    const caution = result.valid ? `  ${wrap(CAUTION, out, 2)}\n` : '';
    return `${verdictOf(result, paint)}\n${content.join('')}${faults.join('')}${caution}`;
  };
  const { attestation, ...verdict } = result;
  const { badge: _, ...shown } = attestation ?? { badge: undefined };
  return { exitCode: result.valid ? 0 : 1, json: { ...verdict, ...(attestation && { attestation: shown }) }, text };
}
