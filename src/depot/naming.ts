/** Names of the files of a deposit: ASCII letters, digits, `-` and `_`, the only ones sure to pass everywhere. */
import type { Action } from '../dictionary/index.js';

const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export interface FileName {
  idClient: string;
  /** As `formatHorodatage` writes it. */
  horodatage: string;
  action: Action;
  /** From 1. */
  rank: number;
}

const PREFIX: Record<Action, string> = { CREATION: 'accrochage', SUPPRESSION: 'accrochage-suppression' };

/** `accrochage_12ABC345_20260715-173000_001.xml`. */
export function depotFileName({ idClient, horodatage, action, rank }: FileName): string {
  const [day = '', time = ''] = horodatage.slice(0, 19).replace(/[-:]/g, '').split('T');
  return `${PREFIX[action]}_${ascii(idClient)}_${day}-${time}_${String(rank).padStart(3, '0')}.xml`;
}
