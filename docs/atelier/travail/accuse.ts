/** An accusé, explained: refusals gathered by what the CDC meant, each with what to check. */

import type { RefusExplique } from '../../../src/accuse/explain-accuse.js';
import { groupRefus } from '../../../src/accuse/group-refus.js';
import type { AccuseExplique } from '../../../src/browser/travail.js';
import { travaux } from '../../../src/browser/travaux.js';
import type { ReferenceAccuse } from '../../../src/reprise/bilan-reprise.js';
import { PAGE, type Page } from './findings.js';

export interface RefusGroup {
  readonly id: number;
  /** The sentence of the CDC, as it is. */
  readonly message: string | null;
  readonly sens: string;
  readonly conseil: string;
  readonly count: number;
  readonly examples: Page<Refus>;
}

export interface Refus {
  readonly idTechnique: string | null;
  readonly found: boolean;
  readonly checks: readonly { readonly reason: string; readonly remedy: string; readonly score: number; readonly code: string }[];
}

export interface FileFault {
  readonly title: string;
  readonly where: string;
  readonly fault: string;
  readonly remedy: string;
}

export interface AccuseView {
  readonly nom: string;
  readonly idTraitement: string | null;
  readonly rejected: boolean;
  readonly accepted: number;
  readonly refused: number;
  readonly alreadyKnown: number;
  readonly groups: readonly RefusGroup[];
  readonly faults: readonly FileFault[];
  readonly remarks: readonly string[];
  /** Name of the deposit that it answers, once given. */
  readonly deposit: string | null;
}

/** Most faults of a rejected file say one thing; a page shows the first ones. */
const MOST_FAULTS = 200;

const faultOf = ({ erreurs, explication, passage }: AccuseExplique['erreurs'][number]): FileFault => {
  const [first] = erreurs;
  const { label, element, numero, fault, remede } = explication;
  const at = first?.ligne == null ? '' : `ligne ${first.ligne}${first.colonne === null ? '' : `, colonne ${first.colonne}`}`;
  const who = passage ? `passage ${passage.idTechnique ?? '(sans identifiant)'}` : '';
  return {
    title: [numero, label ?? element].filter(Boolean).join(' ') || 'Fichier',
    where: [who, at].filter(Boolean).join(', '),
    fault,
    remedy: remede,
  };
};

const refusOf = ({ idTechnique, trouve, explication }: RefusExplique): Refus => ({
  idTechnique,
  found: trouve,
  checks: explication.verifications.map(({ raison, remede, score, code }) => ({ reason: raison, remedy: remede, score, code })),
});

/** An accusé that is open, with or without the deposit that it answers. */
export class AccuseOuvert {
  readonly file: File;
  readonly #explained: AccuseExplique;
  readonly #groups: readonly (readonly RefusExplique[])[];
  readonly deposit: File | undefined;

  private constructor(file: File, explained: AccuseExplique, deposit: File | undefined) {
    this.file = file;
    this.deposit = deposit;
    this.#explained = explained;
    this.#groups = groupRefus(explained.refus);
  }

  static async open(file: File, deposit?: File, signal?: AbortSignal): Promise<AccuseOuvert> {
    const explained = await travaux.expliquer(file, deposit ? [deposit] : [], signal ? { signal } : {});
    return new AccuseOuvert(file, explained, deposit);
  }

  get reference(): ReferenceAccuse {
    return this.#explained.accuse;
  }

  get view(): AccuseView {
    const { accuse, erreurs } = this.#explained;
    return {
      nom: accuse.nomFichier ?? this.file.name,
      idTraitement: accuse.idTraitement,
      rejected: accuse.verdict === 'rejete',
      accepted: accuse.passagesOK.length,
      refused: accuse.passagesKO.length,
      alreadyKnown: accuse.passagesKO.filter(({ categorie }) => categorie === 'deja-en-base').length,
      groups: this.#groups.map((refus, id) => this.#group(refus, id)),
      faults: erreurs.slice(0, MOST_FAULTS).map(faultOf),
      remarks: [
        ...accuse.diagnostics.map(({ message }) => message),
        ...(erreurs.length > MOST_FAULTS ? [`Seules les ${MOST_FAULTS} premières fautes sur ${erreurs.length} sont montrées.`] : []),
      ],
      deposit: this.deposit?.name ?? null,
    };
  }

  page(group: number, from: number): Page<Refus> {
    const refus = this.#groups[group] ?? [];
    return { items: refus.slice(from, from + PAGE).map(refusOf), from, total: refus.length };
  }

  #group(refus: readonly RefusExplique[], id: number): RefusGroup {
    const { messageErreur = null, explication } = refus[0] ?? {};
    return {
      id,
      message: messageErreur,
      sens: explication?.sens ?? '',
      conseil: explication?.conseil ?? '',
      count: refus.length,
      examples: this.page(id, 0),
    };
  }
}
