import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The content security policy allows own files only: nothing inlined, no preload helper in the page. */
export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
