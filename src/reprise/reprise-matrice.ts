/** The passages to send again, as a workbook to correct: what the CDC said, and the advice, as comments on their cells. */

import { adviceOnRefusal } from '../accuse/advice.js';
import { type Diagnostic, genericDiagnostic } from '../diagnostic.js';
import type { SchemaVersion } from '../dictionary/index.js';
import { type Identification, toLigne } from '../ligne/ligne.js';
import type { LignePassage } from '../ligne/ligne-model.js';
import { annotateMatrice } from '../matrice/annotate-matrice.js';
import { readMatrice } from '../matrice/read-matrice.js';
import { type CertificationProposee, type MatriceOptions, writeMatrice } from '../matrice/write-matrice.js';
import type { PassageCertification } from '../model.js';
import { certificationKeys } from '../rows/row.js';
import { bytesOf } from '../xlsx/read/collect.js';
import { isWhole, type PassageEvent } from '../xml/events.js';
import { readFlux } from '../xml/read.js';
import type { XmlSource } from '../xml/source.js';
import { repriseError } from './reprise-error.js';

export interface RepriseMatriceOptions {
  /** Les passages à reprendre, par identifiant technique. */
  keep: (idTechnique: string) => boolean;
  /** Ce que la CDC a répondu d'un passage. */
  messageOf?: (idTechnique: string) => string | null;
  /** Ce qu'il faut vérifier d'un passage, `adviceOnRefusal` à défaut ; les chemins partent du passage. */
  adviceOf?: (passage: PassageCertification, messageErreur: string | null) => readonly Diagnostic[];
  schema?: SchemaVersion;
  /** Told at the end how many rows were written. */
  onRows?: (rows: number) => void;
}

const IDENTIFIER = 'idTechnique';

/** The passages kept; one that broke the schema has no row that says the same. */
async function* keptOf(
  source: XmlSource,
  { keep, schema = '1.1.5' }: RepriseMatriceOptions,
): AsyncGenerator<PassageEvent & { passage: PassageCertification }> {
  let fault: Diagnostic | undefined;
  for await (const event of readFlux(source, { schema })) {
    if (event.type === 'diagnostic') {
      const { diagnostic } = event;
      if (diagnostic.severity === 'error') fault ??= diagnostic;
      if (diagnostic.severity === 'error' && diagnostic.source === 'xml')
        throw repriseError('depot-illisible', {
          detail: diagnostic.message,
          ...(diagnostic.position && { line: diagnostic.position.line }),
        });
    }
    if (event.type !== 'passage') continue;
    const { idTechnique } = event.passage;
    if (typeof idTechnique === 'string' && keep(idTechnique)) {
      if (!isWhole(event)) throw repriseError('depot-invalide', { detail: fault?.message ?? '', line: event.position.line, idTechnique });
      yield event;
    }
    fault = undefined;
  }
}

/** What the workbook must have columns and lists for. */
async function contentsOf(
  passages: AsyncIterable<PassageEvent & { passage: PassageCertification }>,
): Promise<MatriceOptions & { rows: number }> {
  const certifications = new Map<string, CertificationProposee>();
  const identifications = new Set<Identification>();
  let rows = 0;
  for await (const { passage, certification } of passages) {
    rows++;
    for (const name of Object.keys(passage.identificationTitulaire)) identifications.add(name as Identification);
    const { type, code } = certification;
    if (type === undefined || code === undefined) continue;
    const known = certifications.get(code);
    // One code under two types: each row says its own.
    certifications.set(code, known && known.type !== type ? { code } : { type, code });
  }
  if (rows === 0) throw repriseError('rien-a-reprendre', {});
  return { certifications: [...certifications.values()], identifications: [...identifications], lignes: rows, rows };
}

/** The advice, each on its cell: the workbook is read back, which says where each datum stands. */
async function* placed(workbook: Uint8Array, advice: readonly (readonly Diagnostic[])[]): AsyncGenerator<Diagnostic, void, undefined> {
  let rank = 0;
  for await (const event of readMatrice(workbook, { format: 'xlsx' })) {
    if (event.type !== 'row') continue;
    for (const diagnostic of advice[rank++] ?? []) {
      const position = event.row.placeOf(diagnostic.path);
      yield position ? { ...diagnostic, position } : diagnostic;
    }
  }
}

/**
 * Fait du dépôt une matrice des seuls passages à reprendre, à corriger puis à redonner à `generateDepot` ; le refus de la CDC et les conseils
 * sont en commentaires sur les cellules. Le dépôt est lu deux fois ; le classeur et les conseils tiennent en mémoire.
 *
 * @param source le dépôt, à chaque fois depuis son début.
 * @throws {RepriseError} si le dépôt ne se lit pas, ou si rien n'est à reprendre.
 * @example
 * for await (const octets of repriseMatrice(() => fichier.stream(), { keep: (id) => refuses.has(id) })) classeur.write(octets);
 */
export async function* repriseMatrice(
  source: () => XmlSource,
  options: RepriseMatriceOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { messageOf = () => null, adviceOf = adviceOnRefusal, schema = '1.1.5' } = options;
  const { rows, ...contents } = await contentsOf(keptOf(source(), options));
  const advice: (readonly Diagnostic[])[] = [];
  async function* lignes(): AsyncGenerator<LignePassage, void, undefined> {
    for await (const { passage, certification } of keptOf(source(), options)) {
      const { idTechnique } = passage;
      const message = messageOf(idTechnique);
      const refusal = genericDiagnostic({ code: 'passage-refuse', params: { message } }, 'nirisation', IDENTIFIER);
      advice.push([refusal, ...adviceOf(passage, message)].map((each) => ({ ...each, idTechnique })));
      yield { ...certificationKeys(certification), ...toLigne(passage) };
    }
  }
  const workbook = await bytesOf(writeMatrice({ ...contents, schema, passages: lignes() }), Number.POSITIVE_INFINITY);
  options.onRows?.(rows);
  yield* annotateMatrice(workbook, placed(workbook, advice));
}
