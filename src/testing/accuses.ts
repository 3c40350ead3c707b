/** Accusés for the tests of those who read them: the real shape, invented content. */
import type { Flux } from '../model.js';
import { type ErreurRapport, nomAccuse, type Refus, writeRapport } from './cdc/rapport.js';
import { AUJOURDHUI } from './passages.js';
import { seeded, uuid } from './random.js';

export interface OptionsAccuse {
  /** Nombre entier ; la même graine donne le même accusé, 1 à défaut. */
  graine?: number;
  /** Nom du fichier déposé ; `depot.xml` à défaut. */
  nomFichier?: string;
  /** Jour du traitement, `AAAA-MM-JJ` ; `2026-09-01` à défaut. */
  aujourdhui?: string;
}
export interface OptionsAccuseTraite extends OptionsAccuse {
  /** Le dépôt auquel l'accusé répond : ses passages sont acceptés, sauf ceux de `ko`. */
  flux?: Flux;
  idFlux?: string;
  /** Identifiants techniques acceptés ; ceux du flux à défaut. */
  ok?: readonly string[];
  /** Passages refusés, chacun avec la phrase de la CDC. */
  ko?: readonly Refus[];
}
export interface OptionsAccuseRejete extends OptionsAccuse {
  /** Pourquoi le fichier est rejeté ; à défaut, la seule phrase d'un rejet qui ait été publiée. */
  erreurs?: readonly ErreurRapport[];
}

/** Un accusé : son nom, comme sur le portail, et son contenu. */
export interface AccuseFictif {
  nomFichier: string;
  xml: string;
}

const PUBLISHED: ErreurRapport = {
  type: 'XSD',
  message: "Un espace est obligatoire entre les données et la cible de l'instruction de traitement.",
  ligne: 1,
  colonne: 18,
};

function head({ graine = 1, nomFichier = 'depot.xml', aujourdhui = AUJOURDHUI }: OptionsAccuse) {
  const random = seeded(graine);
  const idFlux = uuid(random);
  return { idFlux, name: nomAccuse(nomFichier, aujourdhui), ids: { nomFichier, idTraitement: String(60_000 + random.int(30_000)) } };
}

const idsOf = (flux: Flux | undefined): string[] =>
  (flux?.emetteur.certificateurs.certificateur.certifications ?? []).flatMap(({ passageCertifications }) =>
    passageCertifications.map(({ idTechnique }) => idTechnique),
  );

/**
 * L'accusé d'un fichier traité.
 * @example
 * const { xml } = accuseTraite({ flux, ko: [{ idTechnique: 'TEST-1-000002', messageErreur: 'Plusieurs titulaires ont été identifiés' }] });
 */
export function accuseTraite(options: OptionsAccuseTraite = {}): AccuseFictif {
  const { flux, ko = [] } = options;
  const { idFlux: invented, name, ids } = head(options);
  const refused = new Set(ko.map(({ idTechnique }) => idTechnique));
  const ok = options.ok ?? idsOf(flux).filter((id) => !refused.has(id));
  return { nomFichier: name, xml: writeRapport({ ...ids, idFlux: options.idFlux ?? flux?.idFlux ?? invented, ko, ok }) };
}

/** L'accusé d'un fichier rejeté : rien n'en a été pris, et aucun passage n'y est nommé. */
export function accuseRejete(options: OptionsAccuseRejete = {}): AccuseFictif {
  const { name, ids } = head(options);
  return { nomFichier: name, xml: writeRapport({ ...ids, erreurs: options.erreurs ?? [PUBLISHED] }) };
}
