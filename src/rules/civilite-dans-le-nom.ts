import { show } from '../messages.js';
import { rule } from '../rule.js';
import { civilityOf, isPersonName } from '../text/names.js';

/** Un nom ou un prénom est écrit sans civilité. */
export default rule('texte')({
  code: 'civilite-dans-le-nom',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Conseil (NIRisation)',
  message: ({ label, value, civility }: { label: string; value: string; civility: string }) =>
    `« ${label} » (${show(value)}) contient la civilité « ${civility} » : écrivez le nom seul, tel qu'à l'état civil.`,
  concerns: ({ field }) => isPersonName(field),
  check({ text, field }) {
    const found = civilityOf(text);
    if (!found) return;
    const suggestion = { value: found.name, label: 'le nom sans la civilité' };
    return { label: field.label, value: text, civility: found.civility, ...(found.name !== '' && { suggestion }) };
  },
});
