/** `npm run test:browser`: apart from `npm test`, since a browser is needed. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['test/navigateur/**/*.spec.ts'],
    globalSetup: ['test/navigateur/setup.ts'],
    // One browser at a time: longest tasks and memory are measured.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
