import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The package is built and installed, documents are drawn by the thousand: slow on a busy machine, not stuck.
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
