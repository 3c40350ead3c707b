/** What the options say of a deposit. */
import type { SchemaVersion } from '../dictionary/index.js';
import type { Identification } from '../ligne/ligne.js';
import type { DepotOptions } from '../node/generate-depot.js';
import { type Asked, countOf, dayOf, UsageError } from './arguments.js';
import { readConfigFile } from './config-file.js';
import { ALL } from './options.js';
import { parcheminsOptionsOf, urlPreuveOptionOf } from './parchemins-options.js';
import type { Runtime } from './runtime.js';

export async function depotOptionsOf(asked: Asked, { signal }: Runtime): Promise<DepotOptions> {
  const [folder] = asked.values.sortie ?? [];
  if (folder === undefined) throw new UsageError('Il manque le dossier où écrire le dépôt : -o DOSSIER.');
  const config = await readConfigFile(asked.values.config?.[0]);
  const [passages, bytes] = [countOf(asked, 'max-passages'), countOf(asked, 'max-octets')];
  const schema = asked.values.schema?.[0] as SchemaVersion | undefined;
  const identification = asked.values.identification?.[0] as Identification | undefined;
  const today = dayOf(asked);
  const parchemins = await parcheminsOptionsOf(asked);
  const urlPreuve = await urlPreuveOptionOf(asked);
  return {
    config,
    folder,
    signal,
    limits: { ...(passages !== undefined && { passages }), ...(bytes !== undefined && { bytes }) },
    partial: asked.flags.has('partiel'),
    ...(today !== undefined && { today }),
    ...(schema && { schema }),
    ...(identification && { identification }),
    ...(parchemins && { parchemins }),
    ...(urlPreuve && { urlPreuve }),
    ...(asked.flags.has('tout') && { maxDiagnostics: ALL }),
  };
}
