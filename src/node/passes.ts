/** A deposit being made on the disk. */
import type { DepotRun } from '../depot/passes.js';
import type { DepotOptions } from './generate-depot.js';
import type { DepotParchemins, Personnel } from './parchemins/depot.js';
import type { Staging } from './staging.js';

export interface Run extends DepotRun<Personnel>, Pick<DepotOptions, 'folder' | 'onProgress' | 'urlPreuve'> {
  readonly staging: Staging;
  readonly atelier: DepotParchemins | undefined;
}
