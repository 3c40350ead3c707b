/** The page of `parite.spec.ts`. */
import given from 'given';
import type { Given } from '../parite/given.js';
import { resultsOf, textOf } from '../parite/results.js';

Object.assign(globalThis, { resultats: resultsOf(given as Given).then(textOf) });
