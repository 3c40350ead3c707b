/** Passages → parchments: one file each for the screen, one batch per certification for the printer, the lists. */
import { signataireOf } from '../../attestation/emetteur.js';
import { type Atelier, openAtelier } from '../../parchemin/atelier.js';
import { DossierParchemins } from './dossier.js';
import { givenIn } from './modeles.js';
import type { BilanParchemins, MakeOptions, PassageParchemin } from './options.js';
import { Work } from './work.js';

/** Runs of passages of the same certification, one after the other. */
async function eachCertification(
  passages: AsyncIterable<PassageParchemin>,
  use: (group: AsyncIterable<PassageParchemin>, first: PassageParchemin) => Promise<void>,
): Promise<void> {
  const iterator = passages[Symbol.asyncIterator]();
  let next = await iterator.next();
  while (!next.done) {
    const first = next.value;
    const group = async function* (): AsyncGenerator<PassageParchemin, void, undefined> {
      while (!next.done && next.value.certification.code === first.certification.code) {
        yield next.value;
        next = await iterator.next();
      }
    };
    await use(group(), first);
  }
}

/** See the entry. */
export async function generateParchemins(passages: AsyncIterable<PassageParchemin>, options: MakeOptions): Promise<BilanParchemins> {
  const { bilan, finish } = await makeParchemins(passages, options, await openAtelier(givenIn(options.modeles), options.fiches, options));
  if (bilan.complet) await finish();
  return bilan;
}

/** The same with what has been prepared; `finish` makes it impossible to take the work up again. */
export async function makeParchemins(
  passages: AsyncIterable<PassageParchemin>,
  options: MakeOptions,
  atelier: Atelier,
): Promise<{ bilan: BilanParchemins; finish: () => Promise<void> }> {
  // A key that cannot sign is refused at once, not person by person.
  if (options.attestation) await signataireOf(options.attestation);
  const dossier = await DossierParchemins.in(options.folder);
  const work = new Work(options, dossier, atelier);
  await eachCertification(passages, (group, first) => work.certification(group, first));
  return { bilan: await work.finish(), finish: () => dossier.finish() };
}
