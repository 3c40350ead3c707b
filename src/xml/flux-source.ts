/** What may be written: a flux whose lists may come one item at a time. */
import type { Certificateur, Certificateurs, Certification, Emetteur, Flux, PassageCertification } from '../model.js';

type Items<T> = Iterable<T> | AsyncIterable<T>;

/** A certification whose passages may be any iterable. */
export interface CertificationSource extends Omit<Certification, 'passageCertifications'> {
  passageCertifications: Items<PassageCertification>;
}

/** Un flux dont les certifications, et les passages de chacune, peuvent être tout itérable, synchrone ou non. */
export interface FluxSource extends Omit<Flux, 'emetteur'> {
  emetteur: Omit<Emetteur, 'certificateurs'> & {
    certificateurs: Omit<Certificateurs, 'certificateur'> & {
      certificateur: Omit<Certificateur, 'certifications'> & { certifications: Items<CertificationSource> };
    };
  };
}
