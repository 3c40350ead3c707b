/** The facts of one passage, put together by sending: what was sent when, and what was answered. */
import type { CategorieKO } from '../accuse/accuse.js';
import { type AcceptedFact, compareText, type Fact, type RefusedFact, type SentFact } from './facts.js';
import type { Envoi, Registre } from './registre.js';
import type { Reponse } from './suivi.js';
import type { Report } from './ties.js';

export interface Answer {
  readonly report: Report;
  readonly reponse: Reponse;
  readonly categorie: CategorieKO | null;
  readonly message: string | null;
}
export interface Attempt {
  readonly envoi: Envoi;
  /** The deposit holds it; otherwise an accusé alone speaks of it. */
  readonly isSent: boolean;
  readonly sent: readonly SentFact[];
  readonly answers: readonly Answer[];
  /** The last word of the CDC; `attente`, none yet. */
  readonly outcome: Reponse | 'attente';
}

interface Gathered {
  readonly sent: SentFact[];
  readonly told: Map<Report, (AcceptedFact | RefusedFact)[]>;
}

/** What an accusé that speaks of the passage says: refused weighs more than accepted, for the deadline then keeps running. */
function spoken(report: Report, told: readonly (AcceptedFact | RefusedFact)[]): Answer {
  const refused = told.filter((fact) => fact[2] === 'ko');
  const isRefused = refused.some(([, , , categorie]) => categorie !== 'deja-en-base');
  const kept = isRefused ? refused.filter(([, , , categorie]) => categorie !== 'deja-en-base') : refused;
  const [categorie = null] = kept.map(([, , , each]) => each).sort();
  const messages = new Set(kept.flatMap(([, , , , message]) => (message === null ? [] : [message])));
  const message = messages.size > 0 ? [...messages].sort().join(' / ') : null;
  const isAccepted = told.some(([, , kind]) => kind === 'ok');
  const reponse = isRefused ? 'refuse' : isAccepted ? 'accepte' : 'deja-en-base';
  return reponse === 'accepte' ? { report, reponse, categorie: null, message: null } : { report, reponse, categorie, message };
}

function attemptOf(envoi: Envoi, { sent, told }: Gathered): Attempt {
  const isSent = sent.length > 0;
  const answers = envoi.reports.flatMap((report): Answer[] => {
    const facts = told.get(report);
    if (facts) return [spoken(report, facts)];
    if (!isSent) return [];
    return [{ report, reponse: report.verdict === 'rejete' ? 'rejete' : 'absent', categorie: null, message: null }];
  });
  const words = answers.map(({ reponse }) => reponse);
  const outcome = words.filter((word) => word !== 'absent').at(-1) ?? words.at(-1) ?? 'attente';
  return { envoi, isSent, sent, answers, outcome };
}

const isTold = (fact: Fact): fact is AcceptedFact | RefusedFact => fact[2] === 'ok' || fact[2] === 'ko';

/** The sendings of one passage, in their order, whatever that of its facts. */
export function attemptsOf(facts: readonly Fact[], registre: Registre): Attempt[] {
  const found = new Map<Envoi, Gathered>();
  const gathered = (envoi: Envoi): Gathered => {
    const known = found.get(envoi) ?? { sent: [], told: new Map() };
    found.set(envoi, known);
    return known;
  };
  for (const fact of facts) if (fact[2] === 'depot') for (const envoi of registre.envoisOf(fact[1])) gathered(envoi).sent.push(fact);
  for (const fact of facts.filter(isTold)) {
    const report = registre.reportOf(fact[1]);
    const answered = registre.envoisOf(fact[1]);
    const [first] = answered;
    if (!report || !first) continue;
    const sending = answered.filter((envoi) => found.get(envoi)?.sent.length);
    for (const envoi of sending.length > 0 ? sending : [first]) {
      const { told } = gathered(envoi);
      told.set(report, [...(told.get(report) ?? []), fact]);
    }
  }
  for (const { sent } of found.values()) sent.sort((a, b) => compareText(a[3], b[3]) || compareText(a[4], b[4]));
  return [...found].map(([envoi, each]) => attemptOf(envoi, each)).sort((a, b) => a.envoi.rank - b.envoi.rank);
}
