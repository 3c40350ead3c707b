import { champsDuTexte } from '../lint/champs-du-texte.js';
import { ditLeCadreEuropeen } from '../lint/ecrits.js';
import { cherche, motsDe } from '../lint/mots.js';
import { regle } from '../regle.js';

const FIELDS = ['certification.niveau', 'certification.cec'];

/** Le parchemin d'une certification du répertoire spécifique ne porte ni niveau de qualification ni niveau du CEC. */
export default regle({
  code: 'niveau-sans-objet',
  severity: 'warning',
  source: 'conseil',
  reference: 'Code du travail, L. 6113-6 (répertoire spécifique : pas de niveau de qualification)',
  message: ({ ecrit }: { ecrit: string }) =>
    `Une certification du répertoire spécifique n'a pas de niveau de qualification : retirez ${ecrit} de ce texte.`,
  check: ({ modele, textes }) => {
    if (modele.usage !== 'RS') return;
    return textes.flatMap(({ path, texte }) => {
      const champ = champsDuTexte(texte).find(({ nom }) => FIELDS.includes(nom))?.nom;
      if (champ !== undefined) return [{ path, ecrit: `{{${champ}}}` }];
      const mots = motsDe(texte);
      const [level] = cherche(mots, '(?:niveau|level) (?:de qualification )?[2-8]');
      // Languages have levels too, in the other framework: « anglais, niveau B2 ».
      if (level) return [{ path, ecrit: `« ${level.ecrit} »` }];
      return ditLeCadreEuropeen(mots) ? [{ path, ecrit: 'le niveau du Cadre européen des certifications' }] : [];
    });
  },
});
