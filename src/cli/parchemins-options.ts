/** What the options say of the parchments. */

import { readFichesFile, readModeleFile } from '../node/parchemins/index.js';
import type { ParcheminsOptions } from '../node/parchemins/options.js';
import { readText } from '../node/read-whole.js';
import type { MotifUrlPreuve } from '../node/url-preuve.js';
import type { Langue } from '../parchemin/langues.js';
import { type Asked, UsageError } from './arguments.js';

/** One language, or two side by side. */
export function languesOf({ values }: Asked): readonly [Langue] | readonly [Langue, Langue] | undefined {
  const [first, second, ...others] = (values.langue ?? []) as readonly Langue[];
  if (others.length > 0) throw new UsageError("L'option --langue se donne une fois, ou deux pour deux langues côte à côte.");
  if (first === undefined) return undefined;
  if (first === second) throw new UsageError(`L'option --langue donne deux fois « ${first} ».`);
  return second === undefined ? [first] : [first, second];
}

const WITHOUT = ['fiches', 'langue', 'cle', 'emetteur'] as const;

/** What is common to a deposit with its parchments and to parchments alone. */
export async function atelierOptionsOf(asked: Asked, modeles: readonly string[]): Promise<ParcheminsOptions> {
  const { values, flags } = asked;
  const [fiches] = values.fiches ?? [];
  if (fiches === undefined)
    throw new UsageError('Il manque les fiches des certifications, dont viennent les mentions : --fiches FICHIER.json.');
  const langues = languesOf(asked);
  const [cle] = values.cle ?? [];
  const { readEmetteur } = await import('../node/cles.js');
  return {
    modeles: await Promise.all(modeles.map(readModeleFile)),
    fiches: await readFichesFile(fiches),
    ...(langues && { langues }),
    impression: !flags.has('sans-impression'),
    ...(cle !== undefined && { attestation: await readEmetteur(cle, values.emetteur?.[0]) }),
  };
}

/** The parchments of a deposit, when they are asked for. */
export async function parcheminsOptionsOf(asked: Asked): Promise<ParcheminsOptions | undefined> {
  const { values } = asked;
  if (values.parchemins) return atelierOptionsOf(asked, values.parchemins);
  const alone = WITHOUT.find((name) => values[name] !== undefined);
  if (alone) throw new UsageError(`L'option --${alone} ne sert qu'aux parchemins : ajoutez --parchemins MODELE.json.`);
  return undefined;
}

/** The pattern of the addresses, and the secret of its tokens. */
export async function urlPreuveOptionOf({ values }: Asked): Promise<MotifUrlPreuve | undefined> {
  const [motif] = values['url-preuve'] ?? [];
  const [file] = values.secret ?? [];
  if (file === undefined) return motif === undefined ? undefined : { motif };
  if (motif === undefined) throw new UsageError("L'option --secret sert à l'option --url-preuve : ajoutez-la.");
  const secret = (await readText(file)).trim();
  return { motif, secret };
}
