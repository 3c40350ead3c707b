/** The worker of the page: the files are read, checked and written here, so that the page never freezes. */
import * as z from 'zod';
import type { Bout } from '../../src/browser/protocol.js';
import { serve } from './canal/serve.js';
import { Session } from './travail/session.js';

// The policy of the page forbids making code out of text: zod would try, be refused, and the refusal be reported.
z.config({ jitless: true });
serve(globalThis as unknown as Bout, new Session());

/** The first file comes first. */
const LATER = 1000;
/** Written by the build: every part that is loaded on demand, so that the page goes on when the network is cut. */
const everything = './parties/tout.js';
// One that cannot be had now will be asked for again when it is needed, and its failure be said.
setTimeout(() => import(everything).catch(() => undefined), LATER);
