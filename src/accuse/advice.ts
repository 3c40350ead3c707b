/** What to check of a passage refused, in the form of diagnostics: a workbook shows them on its cells. */
import type { Diagnostic } from '../diagnostic.js';
import type { PassageCertification } from '../model.js';
import { type ExplainOptions, explainKO } from './explain.js';

/** Les vérifications à faire d'un passage refusé, la plus vraisemblable d'abord. */
export function adviceOnRefusal(passage: PassageCertification, messageErreur: string | null, options?: ExplainOptions): Diagnostic[] {
  return explainKO(messageErreur, passage, options).verifications.map(({ code, path, raison, remede, score, suggestion }) => ({
    code,
    severity: 'warning',
    source: 'conseil',
    path,
    message: `${raison} ${remede}`,
    params: { score },
    ...(suggestion && { suggestion }),
  }));
}
