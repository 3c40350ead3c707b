/** The retry file of a deposit: its own text, without the passages that are not to be sent again. */
import { genericDiagnostic } from '../diagnostic.js';
import { flux, type LeafField, type SchemaVersion } from '../dictionary/index.js';
import type { PassageCertification } from '../model.js';
import type { Usable } from '../rule.js';
import { InvalidBytes } from '../xml/decode.js';
import type { CertificationLue } from '../xml/events.js';
import { overLimit, XmlFault } from '../xml/fault.js';
import { compileLexical } from '../xml/lexical.js';
import { chunksOf, type XmlSource } from '../xml/source.js';
import { RawText } from './raw-text.js';
import { repriseError } from './reprise-error.js';
import { RetryText } from './retry-text.js';
import { Slicer } from './slicer.js';

/** Un passage gardé, comme il part dans la reprise. */
export interface PassageRepris {
  idTechnique: string;
  /** Of the deposited file, from 1. */
  ligne: number;
  certification: CertificationLue;
  /** It was written anew. */
  corrige: boolean;
}

export interface RetryOptions {
  /** Les passages à renvoyer, par identifiant technique. */
  keep: (idTechnique: string) => boolean;
  /** Identifiant du nouveau fichier ; jamais celui du fichier déposé. */
  idFlux: string;
  /** Voir `formatHorodatage`. */
  horodatage: string;
  /**
   * Le passage à envoyer à la place de celui qui l'a été, sous le même identifiant technique ; `undefined` le laisse tel quel. Un
   * passage qui ne respectait pas le schéma est donné sans ce qui est en faute.
   */
  corrections?: (idTechnique: string, passage: Usable<PassageCertification>) => PassageCertification | undefined;
  /** Version by which the file is read and the corrections are written; `1.1.5` unless told. */
  schema?: SchemaVersion;
  /** Told of each passage kept, in the order of the file. */
  onPassage?: (passage: PassageRepris) => void;
}

/** Characters held of one part of the document: a passage has some two thousand. */
const MOST = 16 * 1024 * 1024;

function checkValue(name: string, field: LeafField, value: string): void {
  const read = compileLexical(name, field)(value);
  if (typeof read === 'object') throw repriseError('option-invalide', { detail: genericDiagnostic(read, 'xsd', name).message });
}

/** One step of the reading; a fault of form becomes an error that says where. */
function guarded(step: () => void, slicer: Slicer): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { line } = slicer.at(error.offset);
    throw repriseError('depot-illisible', { detail: genericDiagnostic(error.fault, 'xml', '').message, line });
  }
}

/**
 * Fait la reprise d'un fichier déposé : la même enveloppe, un nouvel `idFlux`, un nouvel horodatage, et les seuls passages gardés, dont les
 * données sont recopiées caractère pour caractère, quels que soient le préfixe, la mise en page et les commentaires. Une certification sans
 * passage gardé est retirée. Mémoire bornée ; la sortie est en UTF-8.
 *
 * @throws {RepriseError} si le fichier n'est pas un dépôt lisible, si un passage gardé ne respecte pas le schéma, ou si rien n'est gardé.
 * @example
 * for await (const octets of retryFlux(depot, { keep: (id) => refuses.has(id), idFlux: crypto.randomUUID(), horodatage })) fichier.write(octets);
 */
export async function* retryFlux(source: XmlSource, options: RetryOptions): AsyncGenerator<Uint8Array, void, undefined> {
  checkValue('idFlux', flux.children.idFlux, options.idFlux);
  checkValue('horodatage', flux.children.horodatage, options.horodatage);
  const encoder = new TextEncoder();
  const raw = new RawText();
  const text = new RetryText(raw, options);
  const slicer = new Slicer(options.schema ?? '1.1.5', raw, (slice) => text.take(slice, slicer.action));
  const read = (chunk: Uint8Array | string): void => {
    try {
      slicer.push(raw.push(chunk));
    } catch (error) {
      if (error instanceof InvalidBytes) slicer.push(raw.before(error));
      throw error;
    }
    text.forget(slicer.offset);
    if (raw.length > MOST) throw overLimit('un passage dépasse seize millions de caractères', slicer.offset);
  };
  for await (const chunk of chunksOf(source)) {
    guarded(() => read(chunk), slicer);
    const ready = text.ready();
    if (ready !== '') yield encoder.encode(ready);
  }
  guarded(() => {
    slicer.push(raw.end());
    slicer.end();
  }, slicer);
  yield encoder.encode(text.end());
}
