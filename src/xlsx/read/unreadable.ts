/** What ends the reading of a workbook, as the one error that its callers know. */
import { FichierIllisible } from '../../matrice/table/decode.js';
import { XmlFault } from '../../xml/fault.js';

/** `part`: name of the part at fault, nothing for the archive itself. */
export const damaged = (detail: string, part?: string): FichierIllisible =>
  new FichierIllisible({ code: 'classeur-endommage', params: { detail, ...(part !== undefined && { part }) } });

export const oversized = (detail: string, part?: string): FichierIllisible =>
  new FichierIllisible({ code: 'classeur-demesure', params: { detail, ...(part !== undefined && { part }) } });

const ENCODING = 'ses caractères ne se lisent pas dans l’encodage annoncé';

/** A fault of XML within a part; anything else is given back as it is. */
export function inPart(error: unknown, part: string): unknown {
  if (!(error instanceof XmlFault)) return error;
  const { code, params } = error.fault;
  if (code === 'doctype-interdit') return new FichierIllisible({ code: 'classeur-doctype', params: { part } });
  const detail = typeof params.detail === 'string' ? params.detail : ENCODING;
  return code === 'limite-depassee' ? oversized(detail, part) : damaged(detail, part);
}
