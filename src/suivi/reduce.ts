/** All the facts of one passage → where it stands. A function of the set of facts: their order does not count. */
import { type Attempt, attemptsOf } from './attempts.js';
import { Echeances } from './echeances.js';
import { compareText, type Fact, type SentFact } from './facts.js';
import { nextAction } from './next-action.js';
import type { Settings } from './options.js';
import type { Registre } from './registre.js';
import { etatOf, isRecorded, refusalsOf } from './state.js';
import type { EtapeSuivi, PassageSuivi } from './suivi.js';

function historyOf({ envoi, isSent, answers }: Attempt): EtapeSuivi[] {
  const { depot, action } = envoi;
  const steps: EtapeSuivi[] = answers.map(({ report, reponse, categorie, message }) => {
    const { fichier, idFlux, idTraitement, date } = report;
    return { type: 'accuse', fichier, idFlux, idTraitement, date, reponse, categorie, message };
  });
  if (!depot || !isSent) return steps;
  return [{ type: 'depot', fichier: depot.nom, idFlux: depot.idFlux, horodatage: depot.horodatage, action }, ...steps];
}

/** The last that was said: a deletion says nothing of the passage but its certification. */
function lastSaid(attempts: readonly Attempt[], lines: readonly SentFact[], at: 3 | 4): string | null {
  const said = [...lines, ...attempts.flatMap(({ sent }) => sent)].map((fact) => fact[at]);
  return said.filter((value) => value !== null).at(-1) ?? null;
}

export class Reducer {
  readonly #registre: Registre;
  readonly #echeances: Echeances;

  constructor(registre: Registre, settings: Settings) {
    this.#registre = registre;
    this.#echeances = new Echeances(settings);
  }

  /** Every passage of a set of facts that holds all those of each of them. */
  *reduce(facts: Iterable<Fact>): Generator<{ passage: PassageSuivi; attempts: Attempt[] }, void, undefined> {
    const byId = new Map<string, Fact[]>();
    for (const fact of facts) {
      if (this.#registre.isPutAside(fact[1])) continue;
      const known = byId.get(fact[0]);
      if (known) known.push(fact);
      else byId.set(fact[0], [fact]);
    }
    for (const [idTechnique, own] of byId) yield this.#passage(idTechnique, own);
  }

  #passage(idTechnique: string, facts: readonly Fact[]): { passage: PassageSuivi; attempts: Attempt[] } {
    const attempts = attemptsOf(facts, this.#registre);
    const lines = facts.filter((fact): fact is SentFact => fact[2] === 'ligne');
    lines.sort((a, b) => compareText(a[3], b[3]) || compareText(a[4], b[4]));
    const known = {
      idTechnique,
      etat: etatOf(attempts),
      certification: lastSaid(attempts, lines, 3),
      dateDebutValidite: lastSaid(attempts, lines, 4),
      enBase: isRecorded(attempts),
      refus: refusalsOf(attempts),
    };
    const echeances = this.#echeances.of(known, attempts);
    const prochaineAction = nextAction({ ...known, echeances }, attempts);
    return { passage: { ...known, echeances, prochaineAction, historique: attempts.flatMap(historyOf) }, attempts };
  }
}
