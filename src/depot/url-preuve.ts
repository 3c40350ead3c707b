/** The address of the proof of each passage, from one pattern: `https://preuves.exemple.fr/{jeton}`. */
import type { Row } from '../ligne/ligne.js';
import { parcheminError } from '../parchemin/parchemin-error.js';
import type { RowEvent } from '../rows/row.js';
import { nearestName } from '../text/nearest.js';

/** What a pattern may hold. */
export const REPERES = ['idTechnique', 'codeCertification', 'jeton'] as const;
type Repere = (typeof REPERES)[number];

/** Below it a secret can be guessed. */
const LEAST_SECRET = 16;
/** A token that only the owner of the secret can make: the identifiers of a school follow one another and would give everybody's address. */
export type TokenOf = (secret: string, idTechnique: string) => string;
/** 132 bits: nobody guesses an address. */
export const TOKEN_LENGTH = 22;
/** What the token of a passage is the fingerprint of: HMAC-SHA256 under the secret, in base64url. */
export const signedText = (idTechnique: string): string => `urlPreuve ${idTechnique}`;

type UrlOf = (row: Row) => string | undefined;

/** L'adresse de la preuve des passages qui n'en ont pas. */
export interface MotifUrlPreuve {
  /** `https://preuves.exemple.fr/{jeton}` ; repères : idTechnique, codeCertification, jeton. */
  motif: string;
  /** Secret des `{jeton}` : le même à chaque dépôt, pour que les adresses durent. */
  secret?: string;
}

/** Reads a pattern; throws a `ParcheminError` (`motif-invalide`). */
export function urlPreuveOf({ motif, secret }: MotifUrlPreuve, tokenOf: TokenOf): UrlOf {
  const refuse = (detail: string) => parcheminError('motif-invalide', { motif, detail });
  if (!/^https?:\/\//i.test(motif)) throw refuse('il commence par https://.');
  const reperes = [...motif.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  for (const name of reperes) {
    if (REPERES.includes(name as Repere)) continue;
    const proposal = nearestName(name, REPERES);
    throw refuse(
      `{${name}} n'est pas un repère${proposal ? `, vouliez-vous dire {${proposal}} ?` : '.'} Repères : ${REPERES.map((each) => `{${each}}`).join(', ')}.`,
    );
  }
  if (/[{}]/.test(motif.replace(/\{[^{}]*\}/g, ''))) throw refuse('une accolade est seule.');
  if (!reperes.includes('idTechnique') && !reperes.includes('jeton'))
    throw refuse('sans {idTechnique} ni {jeton}, toutes les personnes auraient la même adresse.');
  if (reperes.includes('jeton') && (secret === undefined || secret.length < LEAST_SECRET))
    throw refuse(`{jeton} demande un secret d'au moins ${LEAST_SECRET} caractères, le même à chaque dépôt.`);
  return ({ idTechnique, codeCertification }) => {
    if (typeof idTechnique !== 'string') return undefined;
    const values: Readonly<Record<Repere, string>> = {
      idTechnique: encodeURIComponent(idTechnique),
      codeCertification: encodeURIComponent(String(codeCertification ?? '')),
      jeton: secret === undefined ? '' : tokenOf(secret, idTechnique),
    };
    return motif.replace(/\{([^{}]*)\}/g, (_, name: Repere) => values[name]);
  };
}

/** Gives an address to the rows that have none; a row that says its own keeps it. */
export async function* withUrlPreuve(rows: AsyncIterable<RowEvent>, urlOf: UrlOf): AsyncGenerator<RowEvent, void, undefined> {
  for await (const event of rows) {
    if (event.type !== 'row' || (event.row.data.urlPreuve ?? null) !== null) yield event;
    else {
      const urlPreuve = urlOf(event.row.data);
      yield urlPreuve === undefined ? event : { ...event, row: { ...event.row, data: { ...event.row.data, urlPreuve } } };
    }
  }
}
