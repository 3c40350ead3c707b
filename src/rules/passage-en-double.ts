import { Fingerprints } from '../engine/fingerprints.js';
import { depotRule, type Subjects } from '../rule.js';

/** French names: folding them by the tables of Unicode took four times longer. */
const FRENCH = /^[A-Za-zÀ-ÖØ-öø-ÿŸ '-]*$/;
const ASCII = /^[A-Z]*$/;
const BASE: Readonly<Record<string, string>> = {
  À: 'A',
  Â: 'A',
  Ä: 'A',
  Ç: 'C',
  É: 'E',
  È: 'E',
  Ê: 'E',
  Ë: 'E',
  Î: 'I',
  Ï: 'I',
  Ô: 'O',
  Ö: 'O',
  Ù: 'U',
  Û: 'U',
  Ü: 'U',
  Ÿ: 'Y',
  Ñ: 'N',
  ' ': '',
  "'": '',
  '-': '',
};

/** Letters and digits alone, of any script: « D'Artagnan » and « d artagnan » are one. */
function fold(text: string): string {
  const upper = (FRENCH.test(text) ? text : text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')).toUpperCase();
  return ASCII.test(upper) ? upper : upper.replace(/[À-Ÿ '-]/g, (character) => BASE[character] ?? character);
}

/** Who the person is, by whichever branch; nothing when the data do not tell enough. */
function personOf(identification: Subjects['passage']['identificationTitulaire']): string | undefined {
  const { identifiantNational, dossierFormation, titulaire } = identification ?? {};
  if (identifiantNational) return identifiantNational.nir?.toUpperCase();
  if (dossierFormation) {
    const { idDossier, nomTitulaire, prenom1Titulaire } = dossierFormation;
    return idDossier && nomTitulaire && prenom1Titulaire && `${idDossier}\n${fold(nomTitulaire)}\n${fold(prenom1Titulaire)}`;
  }
  const { nomNaissance, prenom1, anneeNaissance, moisNaissance, jourNaissance, sexe } = titulaire ?? {};
  if (!nomNaissance || !prenom1 || !anneeNaissance) return undefined;
  const name = `${fold(nomNaissance)}\n${fold(prenom1)}`;
  return name.length < 3 ? undefined : `${name}\n${anneeNaissance}-${moisNaissance}-${jourNaissance}\n${sexe}`;
}

/** Une personne n'a qu'un passage par certification, option et date de délivrance. */
export default depotRule({
  code: 'passage-en-double',
  severity: 'warning',
  source: 'conseil',
  reference: 'Conseil (homonymes et doublons)',
  action: 'CREATION',
  message: ({ premier, date }: { premier: number; date: string }) =>
    `Ce passage semble répéter le passage n° ${premier} du dépôt : même personne, même certification, même date de délivrance (${date}). N'en gardez qu'un, sauf s'il s'agit de deux homonymes.`,
  start() {
    const seen = new Fingerprints();
    return ({ libelleOption = '', dateDebutValidite: date, identificationTitulaire }, { certification }, { index, sameId }) => {
      const person = date && certification?.code ? personOf(identificationTitulaire) : undefined;
      if (!person || !date) return;
      const first = seen.remember(`${certification?.code}\n${date}\n${libelleOption}\n${person}`, index);
      // A repeated identifier is an error, said by `id-technique-en-double`.
      if (first !== undefined && sameId === undefined) return { path: 'identificationTitulaire', premier: first + 1, date };
    };
  },
});
