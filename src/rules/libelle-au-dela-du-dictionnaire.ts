import { codePointLength } from '../engine/facets.js';
import { show } from '../messages.js';
import { rule } from '../rule.js';

/** Un libellé tient dans la longueur du dictionnaire, plus courte que celle du schéma. */
export default rule('texte')({
  code: 'libelle-au-dela-du-dictionnaire',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 8.12 et 8.14',
  message: ({ label, value, length, max }: { label: string; value: string; length: number; max: number }) =>
    `« ${label} » compte ${length} caractères (${show(value)}) ; le dictionnaire officiel en admet ${max} : abrégez ce libellé.`,
  concerns: ({ field }) => field.dictionaryMax !== undefined,
  check({ text, field: { label, dictionaryMax: max } }) {
    if (max === undefined || text.length <= max) return;
    const length = codePointLength(text);
    if (length > max) return { label, value: text, length, max };
  },
});
