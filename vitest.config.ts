import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/helpers/temporary-folder.ts'],
    // Files share no state; one worker per core without isolation keeps the run short.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
