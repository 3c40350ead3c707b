/** The checks, at the date of the machine. */
import { withClock } from '../with-clock.js';

/** Pure: a page that only saves a file does not carry the checks. */
export const checks = /* @__PURE__ */ withClock(() => new Date());
