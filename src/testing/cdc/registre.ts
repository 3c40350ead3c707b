/** What the simulated CDC has recorded. */
import type { PassageCertification } from '../../model.js';
import type { PassageRecu } from './lecture.js';
import { PHRASES } from './phrases.js';
import type { PersonneConnue } from './population.js';

/** Un passage que la CDC simulée a enregistré. */
export interface PassageEnregistre {
  readonly emetteur: string;
  readonly idTechnique: string;
  readonly type: string;
  readonly code: string;
  readonly passage: PassageCertification;
  readonly titulaire: PersonneConnue;
  /** Du dépôt qui l'a créé ou remplacé en dernier. */
  readonly idFlux: string;
}

/** Un passage renvoyé avec le même identifiant : la norme le remplace, mais on a vu la CDC répondre « existe déjà en base ». */
export type Renvoi = 'remplace' | 'deja-en-base';

export class Registre {
  readonly #renvoi: Renvoi;
  readonly #recorded = new Map<string, PassageEnregistre>();
  /** By person: few certifications each. */
  readonly #held = new Map<PersonneConnue, Set<PassageEnregistre>>();

  constructor(renvoi: Renvoi) {
    this.#renvoi = renvoi;
  }

  get passages(): PassageEnregistre[] {
    return [...this.#recorded.values()];
  }

  /** Records a passage; what is said when it is not. */
  create(emetteur: string, idFlux: string, { passage, certification }: PassageRecu, titulaire: PersonneConnue): string | undefined {
    const { idTechnique } = passage;
    const former = this.#recorded.get(keyOf(emetteur, idTechnique));
    if (former && this.#renvoi === 'deja-en-base') return PHRASES.passageEnBase(emetteur, idTechnique);
    const { type = '', code = '' } = certification;
    const recorded: PassageEnregistre = { emetteur, idTechnique, type, code, passage, titulaire, idFlux };
    const held = this.#held.get(titulaire) ?? new Set();
    if ([...held].some((other) => other !== former && isSame(other, recorded))) return PHRASES.titulaireEnBase();
    if (former) this.#forget(former);
    this.#recorded.set(keyOf(emetteur, idTechnique), recorded);
    this.#held.set(titulaire, held.add(recorded));
    return undefined;
  }

  delete(emetteur: string, idTechnique: string): string | undefined {
    const former = this.#recorded.get(keyOf(emetteur, idTechnique));
    if (!former) return PHRASES.suppressionInconnue(emetteur, idTechnique);
    this.#forget(former);
    return undefined;
  }

  #forget(former: PassageEnregistre): void {
    this.#recorded.delete(keyOf(former.emetteur, former.idTechnique));
    this.#held.get(former.titulaire)?.delete(former);
  }
}

const keyOf = (emetteur: string, idTechnique: string): string => `${emetteur}\n${idTechnique}`;

/** An option makes another certification of it, as a new date does. */
const isSame = (one: PassageEnregistre, other: PassageEnregistre): boolean =>
  one.type === other.type &&
  one.code === other.code &&
  one.passage.dateDebutValidite === other.passage.dateDebutValidite &&
  one.passage.libelleOption === other.passage.libelleOption;
