/** What a mention looks like when a model writes it in full in place of the field. */
import { LANGUES } from '../langues.js';
import { cherche, fold, type Mots } from './mots.js';

const said = (mots: Mots, ...patterns: readonly string[]): boolean => patterns.some((pattern) => cherche(mots, pattern).length > 0);

/** A day in figures, or with its month in letters, in any of the languages. Made once for a day: `Intl` is slow. */
export function ditLeJour(date: string): (mots: Mots) => boolean {
  const [year, month, day] = date.split('-').map(Number);
  const BAR = '(?:\\| )?';
  const names = LANGUES.map((langue) =>
    fold(new Intl.DateTimeFormat(langue, { month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))),
  );
  const letters = `(?:de )?(?:${names.join('|')})`;
  const patterns = [
    `0?${day} ${BAR}0?${month} ${BAR}${year}`,
    `${year} 0?${month} 0?${day}`,
    `0?${day}(?:er|st|nd|rd|th)? ${BAR}${letters} (?:de )?${year}`,
    `${letters} 0?${day}(?:st|nd|rd|th)? ${BAR}${year}`,
  ];
  return (mots) => said(mots, ...patterns);
}

/** « niveau 6 », in any of the languages. */
export const ditLeNiveau = (mots: Mots, niveau: number): boolean =>
  said(mots, `(?:niveau|level|nivel|niveaustufe|livello) (?:de qualification )?${niveau}`);

/** The European framework by its name or its initials: CEC, EQF, MEC, EQR, QEQ. */
export const ditLeCadreEuropeen = (mots: Mots): boolean =>
  said(
    mots,
    'cec|eqf|mec|eqr|qeq|cadre europeen des certifications|european qualifications framework|marco europeo de cualificaciones|europaischer qualifikationsrahmen|europaischen qualifikationsrahmens|quadro europeo delle qualifiche|quadro europeu de qualificacoes',
  );

/** A number of the register, its prefix set apart or not. */
export const ditLeNumero = (mots: Mots, numero: string): boolean => {
  const [, prefix = '', digits = ''] = /^(\D+)(\d+)$/.exec(numero.toLowerCase()) ?? [];
  return said(mots, `(?:${prefix} ?)?(?:n )?${digits}`);
};

/** The register by its initials or its French name; a text in another language may keep it, or translate it. */
export const ditLeRepertoire = (mots: Mots): boolean =>
  said(
    mots,
    'rncp(?:\\d+)?|rs(?:\\d+)?|repertoire national des certifications professionnelles|repertoire specifique',
    '(?:french )?national (?:register|directory|registry) of (?:professional|vocational) (?:certifications|qualifications)',
  );

/** A place in full: « Fait à Lyon, le … ». */
export const ditUnLieu = (mots: Mots): boolean => /(?:^|\s)(?:[àÀaA]|aux?|[IiEe]n|at|em)\s+\p{Lu}\p{L}/u.test(mots.lu);
