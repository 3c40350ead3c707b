/** What an accusé asks to send again, and what it does not. */
import type { Accuse, PassageKO } from '../accuse/accuse.js';
import type { AccuseEvent } from '../accuse/events.js';
import { count, type Decompte, decompte } from './counted.js';

/** Ce qui est à reprendre d'un dépôt, d'après son accusé. */
export interface BilanReprise {
  /** `rejete` : rien du fichier n'a été pris ; tous ses passages sont à renvoyer, une fois le fichier corrigé, sous un nouvel idFlux. */
  verdict: Accuse['verdict'];
  /** Refusés, et présents dans le dépôt. */
  aReprendre: Decompte;
  /** « existe déjà en base » : ni repris, ni acceptés ; à vérifier. */
  dejaEnBase: Decompte;
  acceptes: Decompte;
  /** Dits à la fois acceptés et refusés ; ils sont repris. */
  contradictoires: Decompte;
  /** Refusés, mais absents du dépôt donné. */
  introuvables: Decompte;
  /** Refusés sans identifiant : nul ne sait lesquels. */
  sansIdentifiant: { nombre: number; messages: string[] };
  /** Du dépôt, et dont l'accusé ne dit rien. */
  sansReponse: Decompte;
}

/** Le dépôt auquel un accusé répond, et son traitement. */
export type ReferenceAccuse = Pick<Accuse, 'nomFichier' | 'idFlux' | 'idTraitement'>;

const referenceOf = ({ nomFichier, idFlux, idTraitement }: ReferenceAccuse): ReferenceAccuse => ({ nomFichier, idFlux, idTraitement });

const [OK, KO, EXISTS, SEEN] = [1, 2, 4, 8];
/** Sentences kept of passages without identifier. */
const MOST_MESSAGES = 20;

/** An accusé may have trimmed what the deposit did not. */
const keyOf = (idTechnique: string): string => idTechnique.trim();

/** The answer to each passage. Then asks of each passage of the deposit whether it is to be sent again, and tells what it found. */
export class Reprise {
  readonly #answers = new Map<string, number>();
  readonly #sansIdentifiant: BilanReprise['sansIdentifiant'] = { nombre: 0, messages: [] };
  readonly #messages = new Map<string, string>();
  readonly #keepsMessages: boolean;
  /** In the order of the deposit. */
  readonly #aReprendre = decompte();
  readonly #sansReponse = decompte();
  #verdict: Accuse['verdict'] = 'traite';
  /** Which deposit the accusé answers. */
  reference: ReferenceAccuse = { nomFichier: null, idFlux: null, idTraitement: null };

  private constructor(keepsMessages: boolean) {
    this.#keepsMessages = keepsMessages;
  }

  /** `keepsMessages`: the sentences of the CDC will be asked for. */
  static async of(accuse: Accuse | AsyncIterable<AccuseEvent>, keepsMessages = false): Promise<Reprise> {
    const reprise = new Reprise(keepsMessages);
    if (Symbol.asyncIterator in accuse) for await (const event of accuse) reprise.#on(event);
    else {
      reprise.#verdict = accuse.verdict;
      reprise.reference = referenceOf(accuse);
      for (const idTechnique of accuse.passagesOK) reprise.#mark(idTechnique, OK);
      for (const passage of accuse.passagesKO) reprise.#ko(passage);
    }
    return reprise;
  }

  get verdict(): Accuse['verdict'] {
    return this.#verdict;
  }

  /** Whether a passage of the deposit is to be sent again. Asked of each of them, as often as the deposit is read. */
  keep(idTechnique: string): boolean {
    const key = keyOf(idTechnique);
    const answer = this.#answers.get(key) ?? 0;
    const isKept = this.#verdict === 'rejete' || (answer & KO) > 0;
    if (!(answer & SEEN)) {
      this.#answers.set(key, answer | SEEN);
      if (isKept) count(this.#aReprendre, idTechnique);
      else if (answer === 0) count(this.#sansReponse, idTechnique);
    }
    return isKept;
  }

  /** What the CDC said of a passage refused. */
  messageOf(idTechnique: string): string | null {
    return this.#messages.get(keyOf(idTechnique)) ?? null;
  }

  /** Once every passage of the deposit has been asked about. */
  bilan(): BilanReprise {
    const bilan: BilanReprise = {
      verdict: this.#verdict,
      aReprendre: this.#aReprendre,
      dejaEnBase: decompte(),
      acceptes: decompte(),
      contradictoires: decompte(),
      introuvables: decompte(),
      sansIdentifiant: this.#sansIdentifiant,
      sansReponse: this.#sansReponse,
    };
    if (this.#verdict === 'rejete') return bilan;
    for (const [id, answer] of this.#answers) {
      if (answer & KO && !(answer & SEEN)) count(bilan.introuvables, id);
      if (answer & KO && answer & OK) count(bilan.contradictoires, id);
      if (answer & KO) continue;
      if (answer & EXISTS) count(bilan.dejaEnBase, id);
      else if (answer & OK) count(bilan.acceptes, id);
    }
    return bilan;
  }

  #on(event: AccuseEvent): void {
    if (event.type === 'ok') this.#mark(event.idTechnique, OK);
    else if (event.type === 'ko') this.#ko(event.passage);
    else if (event.type === 'entete') {
      this.reference = referenceOf(event);
      if (event.verdict) this.#verdict = event.verdict;
    }
  }

  #ko({ idTechnique, messageErreur, categorie }: PassageKO): void {
    if (idTechnique === null || keyOf(idTechnique) === '') {
      this.#sansIdentifiant.nombre++;
      if (this.#sansIdentifiant.messages.length < MOST_MESSAGES) this.#sansIdentifiant.messages.push(messageErreur ?? '');
      return;
    }
    this.#mark(idTechnique, categorie === 'deja-en-base' ? EXISTS : KO);
    if (this.#keepsMessages && messageErreur !== null) this.#messages.set(keyOf(idTechnique), messageErreur);
  }

  #mark(idTechnique: string, answer: number): void {
    const key = keyOf(idTechnique);
    this.#answers.set(key, (this.#answers.get(key) ?? 0) | answer);
  }
}

/**
 * Dit ce qui est à reprendre d'un dépôt : les passages refusés, sauf ceux qui « existent déjà en base », comptés à part.
 *
 * @param depot les identifiants techniques du fichier déposé.
 * @example const { aReprendre, dejaEnBase } = await repriseOf(parseAccuse(accuse), passages.map(({ idTechnique }) => idTechnique));
 */
export async function repriseOf(
  accuse: Accuse | AsyncIterable<AccuseEvent>,
  depot: Iterable<string> | AsyncIterable<string>,
): Promise<BilanReprise> {
  const reprise = await Reprise.of(accuse);
  for await (const idTechnique of depot) reprise.keep(idTechnique);
  return reprise.bilan();
}
