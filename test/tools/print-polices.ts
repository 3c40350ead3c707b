/** Prints `src/parchemin/polices/eb-garamond-*.ts`: the font of the models, cut down to the letters that a French parchment may need. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** Module → file of the dev dependency `@expo-google-fonts/eb-garamond`. */
export const POLICES = {
  'eb-garamond-400': '400Regular/EBGaramond_400Regular.ttf',
  'eb-garamond-400-italic': '400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
  'eb-garamond-600': '600SemiBold/EBGaramond_600SemiBold.ttf',
} as const;
export type NomPolice = keyof typeof POLICES;

/** Every Latin letter of Unicode's first blocks, their combining marks, the punctuation, the currencies, the ligatures. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2b0, 0x2ff],
  [0x300, 0x36f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2c60, 0x2c7f],
  [0xfb00, 0xfb06],
];

const require = createRequire(import.meta.url);
const source = (file: string): Buffer => readFileSync(require.resolve(`@expo-google-fonts/eb-garamond/${file}`));

/** The licence that must go with the font. */
export const printLicence = (): string => source('LICENSE_FONT').toString('utf8');

export async function printPolice(nom: NomPolice): Promise<string> {
  const letters = RANGES.map(([from, to]) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index)));
  const bytes = await subsetFont(source(POLICES[nom]), letters.join(''), { targetFormat: 'truetype' });
  return `// PRINTED by test/tools/print-polices.ts (npm test -- -u). EB Garamond, cut down to Latin letters.
// Copyright 2017 The EB Garamond Project Authors. SIL Open Font License 1.1: see OFL.txt in this folder.
export default '${bytes.toString('base64')}';
`;
}
