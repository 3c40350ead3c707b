/** The texts that nearly all fields hold, told apart by one expression so that the rules about strange characters need not run. */

// Few ranges: an expression with many is handed to a slow search. « Ã », « Â », « Å » are left out: most misread texts hold one.
const LETTERS = 'A-Za-z0-9ÀÇ-Êà-öø-ÿ';
const SIGNS = "'_.:/@+,()-";
/** Source of the class of one character. */
export const ORDINARY_CHARACTER = `[${LETTERS}${SIGNS}]`;
const ORDINARY = new RegExp(`^${ORDINARY_CHARACTER}+(?: (?:${ORDINARY_CHARACTER}+|&))*$`);

/** Letters of French, digits and common signs, single blanks inside, « & » alone: nothing invisible, nothing that looks badly decoded. */
export const isOrdinary = (text: string): boolean => ORDINARY.test(text);
