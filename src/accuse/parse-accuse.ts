/** An accusé read at once. */
import type { Accuse } from './accuse.js';
import type { AccuseEvent } from './events.js';
import { AccuseReader } from './parse-reader.js';

/** Small steps: a large text is not copied whole, and a fault near the start is found at once. */
const SLICE = 64 * 1024;

const ADD: { readonly [T in AccuseEvent['type']]: (accuse: Accuse, event: Extract<AccuseEvent, { type: T }>) => unknown } = {
  entete: (accuse, { type: _, ...entete }) => Object.assign(accuse, entete),
  ok: ({ passagesOK }, { idTechnique }) => passagesOK.push(idTechnique),
  ko: ({ passagesKO }, { passage }) => passagesKO.push(passage),
  erreur: ({ erreurs }, { erreur }) => erreurs.push(erreur),
  diagnostic: ({ diagnostics }, { diagnostic }) => diagnostics.push(diagnostic),
};

/**
 * Lit l'accusé de traitement que la CDC rend pour un fichier déposé, quels que soient son préfixe, l'ordre de ses balises et son
 * encodage. Ce qu'il a d'inhabituel est dit dans `diagnostics` ; les textes sont gardés tels quels, sans les blancs qui les entourent.
 *
 * @throws {AccuseError} si ce qui est donné n'est pas un accusé, ou n'est pas entier.
 * @example
 * const { verdict, passagesKO } = parseAccuse(readFileSync('Accuse_de_traitement_depot.xml_20260901.xml'));
 */
export function parseAccuse(source: string | Uint8Array): Accuse {
  const accuse: Accuse = {
    verdict: 'traite',
    nomFichier: null,
    idFlux: null,
    idTraitement: null,
    passagesOK: [],
    passagesKO: [],
    erreurs: [],
    diagnostics: [],
  };
  const reader = new AccuseReader((event) => ADD[event.type](accuse, event as never));
  for (let start = 0; start < source.length; start += SLICE)
    reader.push(typeof source === 'string' ? source.slice(start, start + SLICE) : source.subarray(start, start + SLICE));
  reader.end();
  return accuse;
}
