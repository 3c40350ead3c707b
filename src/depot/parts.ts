/** The XML of the parts of a document. With one passage per line none depends on what stands before it: it can be measured first. */
import type { SchemaVersion } from '../dictionary/index.js';
import type { EnTete } from '../entete.js';
import { DocumentWriter } from '../xml/document.js';
import type { FluxSource } from '../xml/flux-source.js';
import type { PassageDepose } from './grouping.js';

const emptyFlux = (enTete: EnTete): FluxSource => {
  const { certificateurs, ...emetteur } = enTete.emetteur;
  return {
    ...enTete,
    emetteur: { ...emetteur, certificateurs: { certificateur: { ...certificateurs.certificateur, certifications: [] } } },
  };
};
/** What closes a document does not depend on its header: any will do to find it out. */
const ANY: EnTete = {
  idFlux: '-',
  horodatage: '-',
  emetteur: { idClient: '-', certificateurs: { certificateur: { idClient: '-', idContrat: '-' } } },
};

export interface Around {
  readonly open: string;
  readonly close: string;
  /** What then closes the document. */
  readonly end: string;
}

export class Parts {
  readonly #schema: SchemaVersion;
  readonly #passages: DocumentWriter;
  readonly #certifications = new Map<string, Around>();

  constructor(schema: SchemaVersion) {
    this.#schema = schema;
    this.#passages = this.#writer();
  }

  #writer(): DocumentWriter {
    return new DocumentWriter({ schema: this.#schema, indent: 0 });
  }

  open(enTete: EnTete): string {
    return this.#writer().open(emptyFlux(enTete));
  }

  passage({ passage }: PassageDepose): string {
    return this.#passages.passage(passage);
  }

  certification(id: string, { certification, passage }: PassageDepose): Around {
    const known = this.#certifications.get(id);
    if (known) return known;
    const writer = this.#writer();
    writer.open(emptyFlux(ANY));
    const open = writer.openCertification({ ...certification, passageCertifications: [] });
    writer.passage(passage);
    const around = { open, close: writer.close(), end: writer.close() };
    this.#certifications.set(id, around);
    return around;
  }
}
