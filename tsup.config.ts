import { copyFileSync, rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

const libraries = {
  index: 'src/index.ts',
  browser: 'src/browser.ts',
  worker: 'src/worker.ts',
  node: 'src/node.ts',
  matrice: 'src/matrice.ts',
  parchemin: 'src/parchemin.ts',
  attestation: 'src/attestation.ts',
  contact: 'src/contact.ts',
  testing: 'src/testing.ts',
};
const common: Options = { target: 'es2022', removeNodeProtocol: false };

export default defineConfig(({ outDir = 'dist' }) => {
  // Here and not by `clean`: the three builds run side by side, and one would wipe what another has written.
  rmSync(outDir, { recursive: true, force: true });
  return [
    // One file per source: a bundler drops whole files (`sideEffects: false`), while inside one big file any table built at
    // the top holds the rest. The serializer alone then costs 29 kB minified instead of 155 with zod.
    {
      ...common,
      entry: ['src/**/*.ts'],
      format: 'esm',
      bundle: false,
      // The licence of the fonts goes wherever they go.
      onSuccess: async () => copyFileSync('src/parchemin/polices/OFL.txt', `${outDir}/OFL.txt`),
    },
    {
      ...common,
      entry: libraries,
      format: 'cjs',
      // Neither Node's nor a browser's resolution: the same files run in both.
      platform: 'neutral',
      external: [/^node:/],
      // Shared chunks: `SerializeError` is one class, whichever entries an application mixes.
      splitting: true,
    },
    // tsup 8 sets `baseUrl` for the declarations, which TypeScript 6 deprecates.
    { ...common, entry: libraries, format: ['esm', 'cjs'], dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } } },
  ];
});
