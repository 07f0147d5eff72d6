import { defineConfig } from 'vite';

/**
 * One CommonJS file, because the Functions host hands out `@azure/functions-core` through `require`; what is loaded
 * later, telemetry, is in files of its own beside it.
 */
export default defineConfig({
  build: {
    ssr: 'src/functions.ts',
    target: 'node24',
    outDir: 'dist',
    sourcemap: true,
    rolldownOptions: {
      external: ['@azure/functions-core'],
      output: { format: 'cjs', entryFileNames: 'functions.cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  },
  ssr: { noExternal: true },
});
