import { CODE_POSTAL } from '../identifiers/naissance.js';
import { faultyPostalCodes } from '../identifiers/postal.js';
import { rule } from '../rule.js';

const isAllZeros = (code: string): boolean => code.startsWith('0') && /^0+$/.test(code);

/** Un code postal inconnu n'est pas écrit 00000. */
export default rule('passage')({
  code: 'code-postal-zero',
  severity: 'warning',
  source: 'nirisation',
  reference: 'Dictionnaire V22, 5.9 et 8.11',
  message: ({ label, code, naissance }: { label: string; code: string; naissance: boolean }) =>
    `« ${label} » : « ${code} » n'est pas un code postal ; s'il est inconnu, ${naissance ? 'déclarez-le inconnu (nil)' : 'retirez cette donnée'}.`,
  check(passage) {
    return faultyPostalCodes(passage, isAllZeros)?.map((fault) => ({
      ...fault,
      naissance: fault.path === CODE_POSTAL,
      ...(fault.path === CODE_POSTAL && { suggestion: { value: null, label: 'inconnu (nil)' } }),
    }));
  },
});
