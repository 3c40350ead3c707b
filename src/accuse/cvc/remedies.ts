/** What is to be done, by sort of fault. */
import { isNillable } from '../../dictionary/index.js';
import type { Subject } from './subject.js';

export const FIX_VALUE = 'Corrigez cette donnée dans votre logiciel ou votre tableur, puis refaites le fichier.';
export const COMPLETE = 'Complétez, puis refaites le fichier.';
export const COMPLETE_OR_NIL =
  'Complétez, puis refaites le fichier ; si la donnée est inconnue, déclarez-la inconnue (balise vide avec xsi:nil="true").';
const LEAVE_OUT = "Écrivez une valeur, ou n'écrivez pas du tout cette balise, qui est facultative ; puis refaites le fichier.";

/** Of an element that is empty, or declared nil, where the schema wants a value. */
export function remedeOfEmpty({ elements, schema = '1.1.5' }: Subject): string {
  if (elements.length === 0) return FIX_VALUE;
  if (elements.every(({ field }) => field.optional)) return LEAVE_OUT;
  return elements.every(({ field }) => isNillable(field, schema)) ? COMPLETE_OR_NIL : COMPLETE;
}

export const TELL_EDITOR =
  "C'est l'écriture du fichier qui est en cause, pas vos données : signalez-le à l'éditeur du logiciel qui l'a fait, ou refaites le fichier.";
export const UNDO_EDITS =
  "Si le fichier a été retouché à la main, annulez cette retouche ; sinon signalez-le à l'éditeur du logiciel qui l'a fait. Puis refaites le fichier.";
export const SAVE_AS_UTF8 = "Refaites le fichier en UTF-8, sans l'ouvrir ni l'enregistrer avec un autre logiciel entre-temps.";
export const ERASE = "Effacez ce caractère dans la donnée (souvent venu d'un copier-coller), puis refaites le fichier.";
export const ESCAPE_MARKUP =
  'Écrivez &amp; au lieu de « & » et &lt; au lieu de « < » dans les textes ; un logiciel qui écrit du XML le fait de lui-même.';
export const SEND_AGAIN = "Le fichier a sans doute été coupé en chemin : déposez de nouveau l'original, ou refaites-le.";
export const TO_ANALYSE =
  "Cette phrase n'est pas connue : lisez-la, allez voir la ligne et la colonne données, et demandez conseil à la CDC si elle reste obscure.";
