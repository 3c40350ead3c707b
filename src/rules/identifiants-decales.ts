import { dossierFormation, flux, isLeaf, nomenclatures, type TextField, walk } from '../dictionary/index.js';
import { show } from '../messages.js';
import { rule, type TextSubject } from '../rule.js';
import { isResidue } from '../text/residues.js';

const DATE = /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}\/[0-9]{2}\/[0-9]{4})$/;
const DIGITS = /^[0-9]+$/;
/** Not RS: `RS12` may well be somebody's initials and a number. */
const RNCP = /^RNCP[0-9]{4,6}$/;
/** Three at least: two letters may be a country. */
const WORDS = /^\p{L}[\p{L}\p{M}' .-]{2,}$/u;

/** `PAR_ADMISSION`, `CANDIDAT_LIBRE`…: with an underscore, nobody writes them but in their own column. */
const OFFICIAL = new Set(
  [...walk('flux', flux)]
    .flatMap(({ field }) => (isLeaf(field) && field.kind === 'code' ? Object.keys(field.values) : []))
    .filter((value) => value.includes('_')),
);
const asOfficial = (text: string) => (text.includes('_') && OFFICIAL.has(text) ? "la valeur d'une liste" : undefined);
const asSex = (text: string) => (text.length === 1 && Object.hasOwn(nomenclatures.genre, text) ? 'un sexe' : undefined);
const startsWithDigit = (text: string) => text.charCodeAt(0) < 0x3a && text.charCodeAt(0) > 0x2f;
const asDate = (text: string) => (text.length === 10 && startsWithDigit(text) && DATE.test(text) ? 'une date' : undefined);
const asNumber = (text: string) => (startsWithDigit(text) && DIGITS.test(text) ? 'un nombre' : undefined);
const asCode = (text: string) => (text.startsWith('RNCP') && RNCP.test(text) ? 'un code de certification' : undefined);

/** What a text looks like although its column holds something else, by nature of the column. */
const LOOKS: { readonly [N in TextField['nature']]?: (subject: TextSubject) => string | undefined } = {
  nom: ({ text }) => asSex(text) ?? asDate(text) ?? asNumber(text),
  prenom: ({ text }) => asSex(text) ?? asDate(text) ?? asNumber(text),
  lieu: ({ text }) => asSex(text) ?? asDate(text) ?? asNumber(text),
  libre: ({ text }) => asOfficial(text),
  identifiant: ({ text, field }) =>
    field === dossierFormation.children.idDossier && WORDS.test(text)
      ? 'un nom'
      : (asSex(text) ?? asDate(text) ?? asOfficial(text) ?? asCode(text)),
  code: ({ text, name }) => (!startsWithDigit(text) && name.startsWith('codePostal') && WORDS.test(text) ? 'un nom de commune' : undefined),
};

/** Chaque valeur est dans sa colonne. */
export default rule('texte')({
  code: 'identifiants-decales',
  severity: 'warning',
  source: 'fichier',
  reference: 'Conseil (colonnes décalées)',
  message: ({ label, value, nature }: { label: string; value: string; nature: string }) =>
    `« ${label} » contient ${show(value)}, qui ressemble à ${nature} : une colonne semble décalée, vérifiez toute la ligne.`,
  check(subject) {
    const { text, field } = subject;
    // `id-flux-non-uuid` says it of the header.
    if (field.secret || field === flux.children.idFlux) return;
    const nature = LOOKS[field.nature]?.(subject);
    // « inconnu » is a residue, which `valeur-residuelle` says.
    if (nature && !isResidue(text, field.nature)) return { label: field.label, value: text, nature };
  },
});
