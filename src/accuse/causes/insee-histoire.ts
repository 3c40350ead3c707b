/**
 * Codes of today for births of yesterday: those that the history of the departments alone can tell, without a table of communes.
 * Communes that merged (« communes nouvelles », since 2016 above all) cannot be told without one.
 * Source: INSEE, code officiel géographique, history: Corsica 1976, Paris region 1968, Algeria, Morocco and Tunisia before
 * independence, Mayotte 2011, Saint-Barthélemy and Saint-Martin 2008.
 */
import { departmentOf, PARIS_REGION_YEAR } from '../../identifiers/insee.js';

export interface Anachronism {
  /** French, completes « alors qu'en 1955 … ». */
  readonly pourquoi: string;
  readonly force: number;
  /** The code of the time, when it is certain. */
  readonly code?: string;
}

/** Departments born in 1968, and those that their communes came from. */
const PARIS_REGION: Readonly<Record<string, string>> = {
  '91': 'la Seine-et-Oise (78)',
  '92': 'la Seine (75) ou la Seine-et-Oise (78)',
  '93': 'la Seine (75) ou la Seine-et-Oise (78)',
  '94': 'la Seine (75) ou la Seine-et-Oise (78)',
  '95': 'la Seine-et-Oise (78)',
};
/** Country → its departments at the time, last year of them. */
const FORMER_DEPARTMENTS: Readonly<Record<string, readonly [country: string, departments: string, last: number]>> = {
  '99350': ['le Maroc', '95', 1956],
  '99351': ['la Tunisie', '96', 1956],
  '99352': ["l'Algérie", '91 à 94', 1962],
};
const CORSICA_YEAR = 1976;
const MAYOTTE_YEAR = 2011;
const ISLANDS_YEAR = 2008;
const ISLANDS: Readonly<Record<string, readonly [name: string, former: string]>> = {
  '97701': ['Saint-Barthélemy', '97123'],
  '97801': ['Saint-Martin', '97127'],
};

/** Why the code is not that of the year of birth; nothing when history does not say so. */
export function anachronism(code: string, year: number): Anachronism | undefined {
  const department = departmentOf(code);
  const region = year < PARIS_REGION_YEAR ? PARIS_REGION[department] : undefined;
  // 91 to 95 also were Algeria and Morocco then: the commune alone tells.
  if (region) return { pourquoi: `ce département n'existait pas encore : ses communes étaient dans ${region}`, force: 0.8 };
  if (/^2[AB]/i.test(code) && year < CORSICA_YEAR)
    return { pourquoi: 'toute la Corse portait le numéro 20', force: 0.7, code: `20${code.slice(2)}` };
  if (code.startsWith('976') && year < MAYOTTE_YEAR)
    return { pourquoi: 'Mayotte portait le numéro 985', force: 0.7, code: `985${code.slice(3)}` };
  const island = year < ISLANDS_YEAR ? ISLANDS[code] : undefined;
  if (island) return { pourquoi: `${island[0]} était une commune de la Guadeloupe`, force: 0.7, code: island[1] };
  const [country, departments, last] = FORMER_DEPARTMENTS[code] ?? [];
  if (country !== undefined && last !== undefined && year <= last)
    return { pourquoi: `${country} comptait encore parmi les territoires que l'on codait par département (${departments})`, force: 0.6 };
  return undefined;
}
