/** What a deposit is asked with, wherever it is made. */
import type { RowCheckOptions } from '../rows/row-check.js';
import type { DepotConfig } from './config.js';
import type { DepotLimits } from './splitting.js';
import type { MotifUrlPreuve } from './url-preuve.js';

/** Ce qu'il faut dire d'un dépôt, sur un disque ou dans une page. */
export interface DemandeDepot extends RowCheckOptions {
  /** Who sends, for whom: the content of `accrochage.json`. */
  config: DepotConfig;
  limits?: Partial<DepotLimits>;
  /** Write the accepted passages although others are refused. */
  partial?: boolean;
  /** Form of the refused rows when the input is no table; a CSV is given back as a CSV, a workbook as a workbook. */
  refusedFormat?: 'ndjson' | 'json';
  /** The clock; that of the machine unless told. */
  now?: () => Date;
  /** Makes the `idFlux` of each file: a new UUID unless told. */
  idFlux?: () => string;
  maxDiagnostics?: number;
  /** Told now and then how many passages have been judged; then, with the total, how many have been written. */
  onProgress?: (passages: number, total?: number) => void;
  /** Donne une adresse de preuve (`urlPreuve`) aux passages qui n'en ont pas. */
  urlPreuve?: MotifUrlPreuve;
}
