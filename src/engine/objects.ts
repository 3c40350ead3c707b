/** Schemas of objects made at import, without the probe of zod: see `withoutEval`. */
import * as z from 'zod';
import { withoutEval } from './without-eval.js';

export const strictObject = ((...args: Parameters<typeof z.strictObject>) =>
  withoutEval(() => z.strictObject(...args))) as typeof z.strictObject;

export const looseObject = ((...args: Parameters<typeof z.looseObject>) =>
  withoutEval(() => z.looseObject(...args))) as typeof z.looseObject;
