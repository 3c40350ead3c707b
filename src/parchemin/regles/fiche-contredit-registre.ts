import { regle } from '../regle.js';

const LABELS = { intitule: "l'intitulé", dateFinEnregistrement: "la fin de l'enregistrement" } as const;

/** La fiche dit la même chose que le registre que l'appelant a donné. */
export default regle({
  code: 'fiche-contredit-registre',
  severity: 'error',
  source: 'referentiel',
  reference: 'France compétences, fiche de la certification',
  message: ({ champ, numero, valeur, attendu }: { champ: keyof typeof LABELS; numero: string; valeur: string; attendu: string }) =>
    `La fiche de ${numero} donne pour ${LABELS[champ]} « ${valeur} », et le registre « ${attendu} » : recopiez le registre.`,
  check: ({ fiche, referentiels }) => {
    const registered = referentiels?.certifications?.get(fiche.numero);
    return (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((champ) => {
      const attendu = registered?.[champ]?.normalize('NFC').trim();
      const valeur = fiche[champ]?.normalize('NFC').trim();
      return attendu === undefined || valeur === undefined || attendu === valeur
        ? []
        : [{ path: `fiche.${champ}`, champ, numero: fiche.numero, valeur, attendu }];
    });
  },
});
