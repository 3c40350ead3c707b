/** The shipped models, by the name that the command takes: apart, so that its help loads none of them. */

export const NOMS_DES_MODELES = ['titre-rncp', 'certification-rs', 'bloc-de-competences'] as const;
export type NomDeModele = (typeof NOMS_DES_MODELES)[number];
