import type { Findings } from '../../rule.js';
import { regle } from '../regle.js';

type Faute = { quoi: 'rs-attendue' | 'rncp-attendue' | 'bloc-absent' | 'bloc-en-trop' | 'bloc-d-ailleurs'; numero: string; bloc?: string };
const SENTENCES: Readonly<Record<Faute['quoi'], (faute: Faute) => string>> = {
  'rs-attendue': ({ numero }) =>
    `Ce modèle est celui d'une certification du répertoire spécifique, et la fiche est celle de ${numero} : prenez un modèle d'usage RNCP.`,
  'rncp-attendue': ({ numero }) => `Ce modèle est fait pour le RNCP, et la fiche est celle de ${numero} : prenez un modèle d'usage RS.`,
  'bloc-absent': ({ numero }) =>
    `Ce modèle est celui d'un bloc de compétences, et la fiche de ${numero} ne dit pas lequel : ajoutez « bloc ».`,
  'bloc-en-trop': ({ bloc }) =>
    `La fiche est celle du bloc ${bloc}, et ce modèle celui de la certification entière : un bloc a un parchemin distinct, prenez un modèle d'usage BLOC.`,
  'bloc-d-ailleurs': ({ bloc, numero }) => `Le bloc ${bloc} n'est pas un bloc de ${numero} : vérifiez son code et le numéro de la fiche.`,
};

/** Le modèle est fait pour la certification de la fiche. */
export default regle({
  code: 'usage-et-fiche',
  severity: 'error',
  source: 'parchemin',
  reference: 'Code du travail, L. 6113-1, L. 6113-5 et L. 6113-6',
  message: (faute: Faute) => SENTENCES[faute.quoi](faute),
  check: ({ modele: { usage }, fiche: { numero, bloc } }): Findings<Faute> => {
    const register = numero.startsWith('RS') ? 'RS' : 'RNCP';
    if (register === 'RNCP' && usage === 'RS') return { path: 'usage', quoi: 'rs-attendue', numero };
    if (register === 'RS' && usage !== 'RS') return { path: 'usage', quoi: 'rncp-attendue', numero };
    if (bloc === undefined) return usage === 'BLOC' ? { path: 'fiche.bloc', quoi: 'bloc-absent', numero } : undefined;
    if (usage !== 'BLOC') return { path: 'usage', quoi: 'bloc-en-trop', numero, bloc: bloc.code };
    const [, owner] = /^RNCP\W*([0-9]+)/i.exec(bloc.code) ?? [];
    return Number(owner) === Number(numero.slice(4))
      ? undefined
      : { path: 'fiche.bloc.code', quoi: 'bloc-d-ailleurs', numero, bloc: bloc.code };
  },
});
