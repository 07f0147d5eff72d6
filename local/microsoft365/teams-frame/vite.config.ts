import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The frame shares its origin with the real tab, so its assets live under a path that the tab never uses.
export default defineConfig({
  root: `${import.meta.dirname}/page`,
  base: '/frame-assets/',
  plugins: [react()],
  build: { outDir: `${import.meta.dirname}/dist`, assetsDir: '', emptyOutDir: true, chunkSizeWarningLimit: 1500 },
});
