/** The languages of the fields. */
import type { Langue } from '../../langues.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { pt } from './pt.js';
import type { Tournures } from './tournures.js';

export const TOURNURES: Readonly<Record<Langue, Tournures>> = { fr, en, es, de, it, pt };
