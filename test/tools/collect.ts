/** Reads a whole document, and gives back what it held. */
import type { Diagnostic, Flux, FluxEvent, ReadOptions, XmlSource } from '../../src/index.js';
import { readFlux } from '../../src/index.js';

export async function events(source: XmlSource, options?: ReadOptions): Promise<FluxEvent[]> {
  const found: FluxEvent[] = [];
  for await (const event of readFlux(source, options)) found.push(event);
  return found;
}

/** The model of a document, rebuilt from its events, and its diagnostics. */
export async function readWhole(source: XmlSource, options?: ReadOptions): Promise<{ flux: Flux | undefined; diagnostics: Diagnostic[] }> {
  const certifications: { passageCertifications: unknown[] }[] = [];
  const diagnostics: Diagnostic[] = [];
  let flux: Flux | undefined;
  const at = (index: number) => {
    certifications[index] ??= { passageCertifications: [] };
    return certifications[index];
  };
  for (const event of await events(source, options)) {
    if (event.type === 'diagnostic') diagnostics.push(event.diagnostic);
    else if (event.type === 'passage') at(event.certificationIndex).passageCertifications.push(event.passage);
    else if (event.type === 'certification') Object.assign(at(event.index), event.certification);
    else flux = structuredClone(event.entete) as Flux;
  }
  if (flux?.emetteur?.certificateurs?.certificateur) flux.emetteur.certificateurs.certificateur.certifications = certifications as never;
  return { flux, diagnostics };
}

/** Cuts bytes or text at the given places. */
export async function* inChunks<T extends string | Uint8Array>(whole: T, cuts: readonly number[]): AsyncGenerator<T> {
  const places = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
  let start = 0;
  for (const end of [...places, whole.length]) {
    yield whole.slice(start, end) as T;
    start = end;
  }
}
