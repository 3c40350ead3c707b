/** Reads the record of a certification. */
import { FICHE, type FicheCertification } from './fiche.js';
import { announced, fautesDeProto, fautesZod } from './modele/fautes.js';
import { parcheminError } from './parchemin-error.js';

function fautesDeCoherence({
  numero,
  bloc,
  certificateur,
  dateDecision,
  dateEffet,
  dateFinEnregistrement: end,
}: FicheCertification): string[] {
  const isOfBlock = bloc === undefined || bloc.code.replace(/[\W_]/g, '').toUpperCase().startsWith(`${numero}B`);
  return [
    ...(isOfBlock ? [] : [`« bloc.code » : le bloc « ${bloc.code} » n'est pas de la certification « ${numero} ».`]),
    ...(certificateur.siret === undefined || /^[0-9]{14}$/.test(certificateur.siret.replace(/\s/g, ''))
      ? []
      : [`« certificateur.siret » : il faut quatorze chiffres, et non « ${certificateur.siret.slice(0, 40)} ».`]),
    ...(end !== undefined && end < (dateEffet ?? dateDecision)
      ? [`« dateFinEnregistrement » : l'enregistrement finit (${end}) avant d'avoir commencé (${dateEffet ?? dateDecision}).`]
      : []),
  ];
}

/**
 * La fiche d'une certification que contient un objet lu d'un fichier JSON.
 *
 * Source : registre de France compétences, dont les rubriques sont celles de la fiche.
 *
 * @throws ParcheminError `fiche-invalide` ; `params.fautes` dit chaque faute, et où elle est.
 *
 * @example
 * const fiche = readFiche(JSON.parse(texte));
 */
export function readFiche(input: unknown): FicheCertification {
  const parsed = FICHE.safeParse(input);
  const fautes = [...fautesDeProto(input), ...(parsed.success ? fautesDeCoherence(parsed.data) : fautesZod(parsed.error, FICHE, input))];
  if (fautes.length > 0 || !parsed.success) throw parcheminError('fiche-invalide', { fautes: announced(fautes) });
  return parsed.data;
}
