import { defineConfig } from 'vite';

/** One CommonJS file: the Functions host hands out `@azure/functions-core` through `require`. */
export default defineConfig({
  build: {
    ssr: 'src/functions.ts',
    target: 'node24',
    outDir: 'dist',
    sourcemap: true,
    rolldownOptions: {
      external: ['@azure/functions-core'],
      output: { format: 'cjs', entryFileNames: 'functions.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
});
