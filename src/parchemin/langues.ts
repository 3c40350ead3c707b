/** The languages that a parchment may be written in. */

export const LANGUES = ['fr', 'en', 'es', 'de', 'it', 'pt'] as const;
export type Langue = (typeof LANGUES)[number];

/** Names in French, for the sentences. */
export const NOMS_DES_LANGUES: Readonly<Record<Langue, string>> = {
  fr: 'français',
  en: 'anglais',
  es: 'espagnol',
  de: 'allemand',
  it: 'italien',
  pt: 'portugais',
};
