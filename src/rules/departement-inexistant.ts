import { departmentExists, departmentOf, isCountry, isImpossible } from '../identifiers/insee.js';
import {
  CODE_INSEE,
  CODE_INSEE_LABEL,
  CODE_POSTAL,
  codeInseeOf,
  isSaidAbroad,
  type Titulaire,
  titulaireOf,
} from '../identifiers/naissance.js';
import { faultyPostalCodes, hasNoDepartment, postalAsInsee } from '../identifiers/postal.js';
import { rule, type Subjects } from '../rule.js';

const WHY: Readonly<Record<string, string>> = {
  '20': "un département qui n'existe plus : depuis 1976, la Corse est 2A ou 2B",
  '2A': 'comme un code INSEE : un code postal de Corse commence par 20',
  '2B': 'comme un code INSEE : un code postal de Corse commence par 20',
  '99': "qui n'est pas un département : le code INSEE d'un pays se donne comme code INSEE de naissance",
};

function inseeFault(titulaire: Titulaire | undefined) {
  const code = codeInseeOf(titulaire);
  const year = titulaire?.anneeNaissance;
  if (code === undefined || isCountry(code) || isImpossible(code) || departmentExists(code, year)) return undefined;
  if (postalAsInsee(code, year, titulaire?.libelleCommuneNaissance)) return undefined;
  return { path: CODE_INSEE, label: CODE_INSEE_LABEL, code };
}

const postalFaults = (passage: Subjects['passage']) =>
  faultyPostalCodes(passage, hasNoDepartment)?.filter(({ path, code }) =>
    // 00xxx are the postal codes of the armies: an exam may be held there, nobody is born there.
    path === CODE_POSTAL ? !isSaidAbroad(titulaireOf(passage)) : !code.startsWith('00'),
  );

/** Un code INSEE ou postal commence par un département qui existe. */
export default rule('passage')({
  code: 'departement-inexistant',
  severity: 'warning',
  source: 'referentiel',
  reference: "Code officiel géographique de l'INSEE",
  message: ({ label, code, departement }: { label: string; code: string; departement: string }) =>
    `« ${label} » : « ${code} » commence par ${departement}, ${WHY[departement] ?? "un département qui n'existe pas : vérifiez les premiers chiffres"}.`,
  check(passage) {
    const insee = inseeFault(titulaireOf(passage));
    const postal = postalFaults(passage);
    if (!insee && !postal) return;
    return [...(postal ?? []), ...(insee ? [insee] : [])].map((fault) => ({ ...fault, departement: departmentOf(fault.code) }));
  },
});
