/** The names that the specifications give: contexts, types, limits. One place, for who writes and who checks. */

/** W3C Verifiable Credentials Data Model 2.0. */
export const VC_CONTEXT = 'https://www.w3.org/ns/credentials/v2';
/** 1EdTech Open Badges 3.0. */
export const OB_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** Any 3.0 context of Open Badges, for a badge that others have issued. */
export const isObContext = (context: unknown): boolean =>
  typeof context === 'string' && /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(?:-3\.[0-9.]+)?\.json$/.test(context);

/** Characters of a token: ours have about 3 500, and a parchment's reader must not be drowned by a false one. */
export const MAX_TOKEN = 100_000;
/** Characters of a status list token: 131 072 random bits make 22 kB, and a list may be eight times longer. */
export const MAX_LIST_TOKEN = 400_000;

/** The page of a certification in the public register. */
export function registerUrl(numero: string): string {
  const [, repertoire = '', number = ''] = /^(RNCP|RS)(\d+)$/.exec(numero) ?? [];
  return `https://www.francecompetences.fr/recherche/${repertoire.toLowerCase()}/${number}/`;
}
/** A level of the European Qualifications Framework, in the vocabulary of the European Union. */
export const eqfUrl = (level: number): string => `http://data.europa.eu/snb/eqf/${level}`;
