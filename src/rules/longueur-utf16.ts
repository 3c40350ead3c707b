import { codePointLength } from '../engine/facets.js';
import { rule } from '../rule.js';

/** Un texte respecte la longueur du schéma même compté en unités UTF-16, comme le fait le Java du portail. */
export default rule('texte')({
  code: 'longueur-utf16',
  severity: 'warning',
  source: 'xsd',
  reference: 'Schéma 1.1.5, maxLength et length',
  message: ({ label, length, units, limit }: { label: string; length: number; units: number; limit: number }) =>
    `« ${label} » compte ${length} caractères, mais le portail peut en compter ${units} (les émojis et quelques caractères rares y comptent double) pour ${limit} au plus : abrégez, ou retirez ces caractères.`,
  unusualOnly: true,
  check({ text, field }) {
    const limit = field.max ?? field.length;
    if (limit === undefined || text.length <= limit) return;
    const length = codePointLength(text);
    if (length <= limit) return { label: field.label, length, units: text.length, limit };
  },
});
