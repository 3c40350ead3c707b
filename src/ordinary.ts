/** The texts that nearly all fields hold, told apart by one expression so that the rules about strange characters need not run. */

const LETTERS = 'A-Za-z0-9àâçéèêëîïôöùûüœæÀÇÉÈÊÎÔŒ';
const SIGNS = "'’_.:/@+,()#=?-";
const ORDINARY = new RegExp(`^[${LETTERS}${SIGNS}](?: ?[${LETTERS}${SIGNS}])*$`);

/** Letters of French, digits and common signs, single blanks inside: nothing invisible, nothing that looks badly decoded. */
export const isOrdinary = (text: string): boolean => ORDINARY.test(text);
