/** The record of a certification → the achievement of a badge. */
import type { FicheCertification } from '../parchemin/fiche.js';
import { eqfUrl, registerUrl } from './vocabulaire.js';

const day = (date: string): string => date.split('-').reverse().join('/');

function description({ numero, niveau, cec = niveau, dateDecision, certificateur, bloc, intitule }: FicheCertification): string {
  const isRncp = numero.startsWith('RNCP');
  const subject = bloc ? `Bloc de compétences ${bloc.code} de la certification « ${intitule} »` : 'Certification';
  const register = isRncp ? 'au répertoire national des certifications professionnelles' : 'au répertoire spécifique';
  const levels = niveau === undefined ? '' : `, niveau ${niveau} de qualification${cec === undefined ? '' : `, niveau ${cec} du CEC`}`;
  return `${subject} enregistrée ${register} sous le numéro ${numero} par décision du directeur général de France compétences en date du ${day(dateDecision)}${levels}. Certificateur : ${certificateur.raisonSociale}.`;
}

function alignments({ numero, intitule, niveau, cec = niveau }: FicheCertification) {
  const url = registerUrl(numero);
  const register = numero.startsWith('RNCP')
    ? 'Répertoire national des certifications professionnelles (RNCP)'
    : 'Répertoire spécifique (RS)';
  return [
    { type: ['Alignment'], targetName: intitule, targetCode: numero, targetFramework: register, targetUrl: url },
    ...(niveau === undefined
      ? []
      : [
          {
            type: ['Alignment'],
            targetName: `Niveau ${niveau}`,
            targetCode: String(niveau),
            targetFramework: 'Cadre national des certifications professionnelles (décret n° 2019-14 du 8 janvier 2019)',
            targetUrl: url,
          },
        ]),
    ...(cec === undefined
      ? []
      : [
          {
            type: ['Alignment'],
            targetName: `Niveau ${cec}`,
            targetCode: String(cec),
            targetFramework: 'Cadre européen des certifications (CEC)',
            targetUrl: eqfUrl(cec),
          },
        ]),
  ];
}

/** The achievement: 1EdTech Open Badges 3.0, « Achievement ». The registered title is its name, unchanged. */
export function achievementOf(fiche: FicheCertification) {
  const { numero, intitule, bloc } = fiche;
  const url = registerUrl(numero);
  return {
    id: bloc ? `${url}#${bloc.code}` : url,
    type: ['Achievement'],
    // A bloc is no certification; « Diploma » is for others to say.
    achievementType: bloc ? 'Competency' : 'Certification',
    inLanguage: 'fr',
    name: bloc ? bloc.intitule : intitule,
    humanCode: bloc ? bloc.code : numero,
    description: description(fiche),
    criteria: { id: url, narrative: `Avoir réussi les évaluations prévues par la fiche ${bloc ? bloc.code : numero}.` },
    alignment: alignments(fiche),
  };
}
