/** What to check after a refusal: the causes and the rules that a passage shows, weighed and sorted; or the checks that hold for all. */
import type { Suggestion } from '../../diagnostic.js';
import { applyPassageRules } from '../../engine/passage-rules.js';
import { without } from '../../engine/usable.js';
import { hidingNir } from '../../identifiers/nir.js';
import type { PassageCertification } from '../../model.js';
import type { Subjects } from '../../rule.js';
import { passageSchemas } from '../../schemas.js';
import { contextOf, isObject, PASSAGE, schemaFaults, type ValidationOptions } from '../../validate.js';
import type { CategorieKO } from '../accuse.js';
import type { Etape } from '../messages/sentence.js';
import type { Point, Trait } from './cause.js';
import { pertinence } from './etapes.js';
import { fromDiagnostic } from './from-rules.js';
import { causes } from './index.js';
import { LEAST_SCORE, scoreOf } from './score.js';

/** Une chose à vérifier dans le passage refusé. */
export interface Verification {
  /** Code de la cause, ou de la règle métier qui la trouve : il a sa page. */
  code: string;
  /** Donnée en cause, depuis le passage ; vide pour le passage entier. */
  path: string;
  /** Pourquoi cette donnée est soupçonnée. */
  raison: string;
  /** Que faire. */
  remede: string;
  /** De 0 à 1, du plus au moins vraisemblable ; 0 quand le passage n'est pas donné : rien n'est alors pesé. */
  score: number;
  /** D'où vient ce score. */
  explication: string;
  /** Ce qu'il faut sans doute écrire, seulement si c'est sans ambiguïté. */
  suggestion?: Suggestion;
}

/** Le schéma du dépôt, la date du jour et les tables que les règles métier peuvent utiliser. */
export type ExplainOptions = Pick<ValidationOptions, 'schema' | 'today' | 'referentiels'>;

const UNWEIGHED = 'Score 0 : sans le passage envoyé, rien ne peut être pesé ; cet ordre vaut pour tous.';

const hide = (text: string): string => hidingNir(text) ?? text;
/** A NIR typed in a wrong column is not told: an explanation travels further than the data it speaks of. */
function discreet(verification: Verification): Verification {
  const { suggestion, ...rest } = verification;
  const isTold = suggestion && hide(String(suggestion.value)) === String(suggestion.value);
  return { ...rest, raison: hide(rest.raison), remede: hide(rest.remede), ...(isTold && { suggestion }) };
}

const isBefore = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byScore = (a: Verification, b: Verification): number => b.score - a.score || isBefore(a.path, b.path) || isBefore(a.code, b.code);

function* traitsOf(passage: PassageCertification, categorie: CategorieKO, options: ExplainOptions) {
  const input: unknown = passage;
  if (!isObject(input)) return;
  const context = contextOf(options);
  const faults = schemaFaults(input, passageSchemas(context.schema), PASSAGE, context.schema);
  const usable = without(
    input,
    faults.map(({ steps }) => steps),
  ) as Subjects['passage'];
  for (const { code, poids, check, categorie: explained } of causes) {
    if (explained !== categorie) continue;
    for (const trait of [check(usable) ?? []].flat() as Trait[]) yield { code, poids, trait };
  }
  if (categorie !== 'titulaire-introuvable') return;
  const found: { code: string; poids: number; trait: Trait }[] = [];
  applyPassageRules(input, usable, context, (diagnostic) => {
    const known = fromDiagnostic(diagnostic);
    if (known) found.push({ code: diagnostic.code, ...known });
  });
  yield* found;
}

/** What to check in that passage, the highest score first; equal scores by path, then by code. */
export function weigh(passage: PassageCertification, categorie: CategorieKO, etape: Etape | null, options: ExplainOptions): Verification[] {
  const all: Verification[] = [];
  for (const { code, poids, trait } of traitsOf(passage, categorie, options)) {
    const { force, ...said } = trait;
    const relevant =
      categorie === 'titulaire-introuvable' ? pertinence(trait.path, etape) : { facteur: 1, raison: "c'est de cela que parle la CDC" };
    const { score, explication } = scoreOf(poids, relevant, force);
    if (score >= LEAST_SCORE) all.push(discreet({ code, ...said, score, explication }));
  }
  return all.sort(byScore);
}

/** The checks that hold for any passage: those of the step first, then those of the steps before. */
export function general(categorie: CategorieKO, etape: Etape | null): Verification[] {
  const points = causes.flatMap(({ code, categorie: explained, points: own = [] }) =>
    explained === categorie ? own.map((point: Point) => ({ code, ...point })) : [],
  );
  const relevance = ({ path }: Point): number => (categorie === 'titulaire-introuvable' ? pertinence(path, etape).facteur : 1);
  return points
    .filter((point) => relevance(point) > 0)
    .sort((a, b) => relevance(b) - relevance(a))
    .map((point) => ({ ...point, score: 0, explication: UNWEIGHED }));
}
