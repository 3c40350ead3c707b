import { codePoint, show } from '../messages.js';
import { rule } from '../rule.js';
import { oddBlank, withoutEdges, withPlainBlanks } from '../text/characters.js';
import { intended } from '../text/misread.js';

const NAMES: Readonly<Record<string, string>> = {
  '  ': 'deux blancs à la suite',
  '\t': 'une tabulation',
  '\n': 'un retour à la ligne',
  '\r': 'un retour à la ligne',
  '\u00A0': 'un blanc insécable',
  '\u202F': 'un blanc insécable',
};
const nameOf = (blank: string): string => NAMES[blank] ?? `un blanc inhabituel (${codePoint(blank)})`;

/** Dans un nom, un code ou un identifiant, les mots sont séparés par un blanc simple et un seul. */
export default rule('texte')({
  code: 'blancs-anormaux',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Conseil (NIRisation)',
  message: ({ label, blank, proposal }: { label: string; blank: string; proposal: string }) =>
    `« ${label} » contient ${blank} : écrivez ${show(proposal)}, avec des blancs simples.`,
  unusualOnly: true,
  check({ text, field }) {
    // A free text may well hold no-break spaces and line breaks.
    if (field.nature === 'libre' || oddBlank(text) === undefined) return;
    const inside = withoutEdges(text);
    const found = oddBlank(inside);
    if (found === undefined || intended(text) !== undefined) return;
    const proposal = withPlainBlanks(inside);
    return {
      label: field.label,
      blank: nameOf(found),
      proposal,
      suggestion: { value: proposal, label: 'le texte avec des blancs simples' },
    };
  },
});
