import { type Manque, manques, phraseDuManque } from '../lint/mention.js';
import { dit } from '../lint/mots.js';
import { regle } from '../regle.js';

/** Le parchemin nomme le certificateur : raison sociale et, s'il en a un, nom commercial. */
export default regle({
  code: 'mention-certificateur',
  severity: 'error',
  source: 'parchemin',
  reference: 'France compétences, FAQ sur le parchemin, mention 2',
  pourRS: { severity: 'warning', source: 'conseil' },
  message: (manque: Manque) => phraseDuManque(manque),
  check: (sujet) => {
    const { raisonSociale, nomCommercial } = sujet.fiche.certificateur;
    return manques(sujet, [
      { quoi: 'la raison sociale du certificateur', champs: ['certificateur.raisonSociale'], ecrit: (mots) => dit(mots, raisonSociale) },
      ...(nomCommercial === undefined
        ? []
        : [
            {
              quoi: 'le nom commercial du certificateur',
              champs: ['certificateur.nomCommercial'] as const,
              ecrit: (mots: Parameters<typeof dit>[0]) => dit(mots, nomCommercial),
            },
          ]),
    ]);
  },
});
