/**
 * Le script d'un Web Worker : il fait les travaux que `connectWorker` (`accrochage/browser`) lui demande. Il n'exporte rien, et n'est à charger
 * que par `new Worker(…, { type: 'module' })`.
 *
 * - Vite, webpack 5, Rollup et Parcel reconnaissent `new Worker(new URL('accrochage/worker', import.meta.url), { type: 'module' })`, ou un fichier à
 *   vous d'une ligne, `import 'accrochage/worker';`, si le leur ne résout pas le nom d'un paquet.
 * - esbuild : une entrée de plus, ce même fichier d'une ligne, puis `new Worker('travail.js', { type: 'module' })`.
 * - Une politique de sécurité stricte suffit : `worker-src 'self'`, sans `unsafe-eval`. Un worker chargé par son adresse n'hérite pas de la politique
 *   écrite dans la page (`<meta>`) : envoyez-la aussi en en-tête avec le script du worker, ou créez le worker depuis un `blob:`, qui en hérite.
 *
 * @packageDocumentation
 */
import { serve } from './browser/serve.js';

serve(globalThis as unknown as Parameters<typeof serve>[0]);
