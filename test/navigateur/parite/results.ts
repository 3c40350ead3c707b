/** The same computations, in Node and in the browser: family → name → result as JSON. */
import { issueAttestation, keysNamed, verifyAttestation } from '../../../src/attestation.js';
import {
  checkFlux,
  checkRows,
  dateLimiteEnvoi,
  explainAccuse,
  explainErreur,
  type Flux,
  jsonSchema,
  parseAccuse,
  type Referentiels,
  readFlux,
  readRows,
  serializeFluxBytes,
  serializeFluxSync,
  validateFlux,
  validateLigne,
  validatePassage,
  xsd,
} from '../../../src/browser.js';
import { readTelephone, validatePremierContact } from '../../../src/contact.js';
import { annotateMatrice, readMatrice, writeMatrice } from '../../../src/matrice.js';
import { prepareParchemin } from '../../../src/parchemin.js';
import { openPackage } from '../../../src/xlsx/read/package.js';
import type { Given, GivenCase, GivenFile } from './given.js';

export type Results = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const today = '2026-09-01';
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob((await all(chunks)) as BlobPart[]).arrayBuffer());
}

/** An error is a result as well: its name, its code, its sentence. */
async function outcome(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { erreur: error.name, code: (error as { code?: unknown }).code, message: error.message };
  }
}

async function family<T>(items: readonly T[], nameOf: (item: T) => string, work: (item: T) => unknown): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  for (const item of items) results[nameOf(item)] = await outcome(() => work(item));
  return results;
}
const ofFiles = (files: readonly GivenFile[], work: (bytes: Uint8Array<ArrayBuffer>) => unknown) =>
  family(
    files,
    ({ name }) => name,
    ({ base64 }) => work(bytesOf(base64)),
  );

/** JSON holds no Set nor Map. */
function optionsOf({ options = {} }: GivenCase) {
  const { communes, certifications } = (options.referentiels ?? {}) as unknown as {
    communes?: string[];
    certifications?: Record<string, object>;
  };
  const referentiels = {
    ...(communes && { communes: new Set(communes) }),
    ...(certifications && { certifications: new Map(Object.entries(certifications)) }),
  } as Referentiels;
  return { today, ...options, ...(options.referentiels && { referentiels }) };
}

const CHECKS = { passage: validatePassage, flux: validateFlux, ligne: validateLigne };

/** Part by part, inflated: each machine deflates in its own way. */
async function parts(workbook: AsyncIterable<Uint8Array>): Promise<unknown> {
  const opened = await openPackage(await joined(workbook));
  return Object.fromEntries(await Promise.all(opened.names.map(async (name) => [name, await opened.text(name)])));
}

async function annotated(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const { diagnostics } = await checkRows(readMatrice(new Blob([bytes])), { today });
  return parts(annotateMatrice(bytes, diagnostics));
}

async function parchemins({ modeles, donnees, images }: Given): Promise<Record<string, unknown>> {
  const ressources = async (name: string) => bytesOf(images[name] ?? '');
  return family(
    modeles,
    ({ nom }) => nom,
    async (modele) => {
      const parchemin = await prepareParchemin(modele, { ressources, langues: ['fr', 'en'] });
      const print = await joined(parchemin.print([donnees, donnees]));
      return { ecran: base64Of(await parchemin.screen(donnees)), imprimeur: base64Of(print) };
    },
  );
}

async function attestations({ jeton, emetteur, cles, donnees }: Given): Promise<Record<string, unknown>> {
  const resolveur = { cles: async (_: string, kid: string) => keysNamed(kid, cles) };
  const token = new TextDecoder().decode(bytesOf(jeton.base64)).trim();
  return {
    verifiee: await outcome(() => verifyAttestation(token, resolveur, { at: today })),
    emise: await outcome(() => issueAttestation(donnees.passage, donnees.fiche, emetteur)),
  };
}

export async function resultsOf(given: Given): Promise<Results> {
  const flux = given.document as Flux;
  const depot = new TextEncoder().encode(serializeFluxSync(flux));
  return {
    regles: await family(
      given.regles,
      ({ name }) => name,
      (each) => CHECKS[each.base ?? 'passage'](each.document, optionsOf(each)).diagnostics,
    ),
    ecriture: {
      ...(await family(
        ['1.1.5', '1.1.2'] as const,
        (schema) => `serializeFluxSync ${schema}`,
        (schema) => serializeFluxSync(flux, { schema, indent: 2 }),
      )),
      octets: base64Of(await joined(serializeFluxBytes(flux))),
      xsd: xsd(),
      jsonSchema: jsonSchema(),
      delai: dateLimiteEnvoi('2026-11-30'),
      telephone: readTelephone('+33 6 39 98 01 23'),
      premierContact: validatePremierContact({}),
    },
    controle: await ofFiles(given.flux, (bytes) => checkFlux(new Blob([bytes]), { today })),
    lecture: await ofFiles(given.flux, (bytes) => all(readFlux(new Blob([bytes])))),
    accuses: await ofFiles(given.accuses, async (bytes) => {
      const accuse = await parseAccuse(new Blob([bytes]));
      const erreurs = accuse.erreurs.map((erreur) => explainErreur(erreur));
      return { accuse, erreurs, refus: await all(explainAccuse(accuse, [depot])) };
    }),
    tableaux: await ofFiles(given.tableaux, (bytes) => checkRows(readRows(new Blob([bytes]), { format: 'csv' }), { today })),
    classeurs: await ofFiles(given.classeurs, (bytes) => checkRows(readMatrice(new Blob([bytes])), { today })),
    lignes: await ofFiles(given.classeurs, (bytes) => all(readMatrice(new Blob([bytes])))),
    annotes: await ofFiles(given.classeurs.slice(0, 5), annotated),
    matrice: {
      neuve: await outcome(() => parts(writeMatrice())),
      remplie: await outcome(() => parts(writeMatrice({ passages: [given.ligne] }))),
    },
    parchemins: await parchemins(given),
    attestations: await attestations(given),
  };
}

/** As it travels: what JSON leaves out (`undefined`) is left out on both sides. */
export const textOf = (results: Results): string => JSON.stringify(results);
