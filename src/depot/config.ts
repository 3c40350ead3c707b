/** What does not change from one deposit to the next: who sends, for whom, under which contract. */
import * as z from 'zod';
import { certificateur, flux, SCHEMA_VERSIONS, type SchemaVersion, type TextField } from '../dictionary/index.js';
import { compileFacets } from '../engine/facets.js';
import { withoutEval } from '../engine/without-eval.js';
import { generic, show } from '../messages.js';
import { nearestName } from '../text/nearest.js';

/** Le contenu de `accrochage.json`. */
export interface DepotConfig {
  emetteur: { idClient: string };
  certificateur: { idClient: string; idContrat: string };
  /** Version of the schema to write; `1.1.5` unless told. */
  schema?: SchemaVersion;
}

function leaf(name: string, field: TextField): z.ZodType<string> {
  const check = compileFacets(name, field);
  return z.string().check((payload) => {
    const fault = check(payload.value);
    if (fault) payload.issues.push({ code: 'custom', params: { fault }, input: payload.value });
  });
}

const { emetteur } = flux.children;
/** Made when it is asked for: a page that reads no configuration makes no schema. */
const makeConfig = () =>
  z.strictObject({
    emetteur: z.strictObject({ idClient: leaf('idClient', emetteur.children.idClient) }),
    certificateur: z.strictObject({
      idClient: leaf('idClient', certificateur.children.idClient),
      idContrat: leaf('idContrat', certificateur.children.idContrat),
    }),
    schema: z.enum(SCHEMA_VERSIONS).optional(),
  });

const KNOWN = ['emetteur', 'certificateur', 'schema', 'idClient', 'idContrat'];

function sentence(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const proposal = nearestName(key, KNOWN);
    return `${show(path ? `${path}.${key}` : key)} n'est pas attendu${proposal ? `, vouliez-vous dire ${show(proposal)} ?` : '.'}`;
  }
  if (issue.code === 'custom' && issue.params?.fault) return generic[issue.params.fault.code as 'texte-vide'](issue.params.fault.params);
  if (issue.code === 'invalid_value') return `${show(path)} vaut ${SCHEMA_VERSIONS.map(show).join(' ou ')}.`;
  return path ? `${show(path)} manque ou n'a pas la forme attendue.` : 'Un objet est attendu.';
}

/** The configuration, or why it is refused, in French. */
export function readConfig(input: unknown): { config: DepotConfig } | { faults: string[] } {
  const parsed = withoutEval(makeConfig).safeParse(input);
  return parsed.success ? { config: parsed.data as DepotConfig } : { faults: parsed.error.issues.map(sentence) };
}
