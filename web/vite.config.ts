import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { chunkOf } from './build/chunk-of.ts';
import { precache } from './build/precache.ts';
import { preload } from './build/preload.ts';
import { languages } from './src/i18n/languages.ts';

/** The slice declared in src/ui/styles/fonts-first.css. */
const preloadedFontSlice = /PretendardVariable\.subset\.91-[\w-]+\.woff2$/;

export default defineConfig({
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: Object.values(languages).map(({ tag }) => tag) }), enforce: 'pre' },
    figuresFirst(),
    noScriptWords(),
    firebaseConfigured(),
    preload(),
    precache(),
  ],
  json: { stringify: true, namedExports: false },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    manifest: true,
    // What is bundled may be passed on only with the words of its licences.
    license: { fileName: 'third-party-licenses.md' },
    // light-dark() and scroll timelines stay as they are written.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // Nothing inline: a strict Content-Security-Policy needs no exception for data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/shell-[hash].js',
        codeSplitting: {
          groups: [{ name: chunkOf }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
});

/** Without JavaScript the page says so in every language. */
function noScriptWords(): Plugin {
  const words = Object.entries(languages).map(([lang, { noScript }]) => ({
    tag: 'p',
    attrs: { class: 'no-script', lang },
    children: noScript,
  }));
  return {
    name: 'nbbang:no-script-words',
    transformIndexHtml: () => [{ tag: 'noscript', children: words, injectTo: 'body' }],
  };
}

/** A build without a project would open to a blank page: it fails instead, and says what is missing. */
function firebaseConfigured(): Plugin {
  return {
    name: 'nbbang:firebase-configured',
    apply: 'build',
    configResolved: ({ env }) => {
      if (env['VITE_FIREBASE_CONFIG']) return;
      throw new Error(
        'VITE_FIREBASE_CONFIG is not set. Put it into web/.env.production.local, as docs/deploy.md says (step 5).',
      );
    },
  };
}

/** Preloads the slice with the figures (see fonts-first.css). */
function figuresFirst(): Plugin {
  return {
    name: 'nbbang:figures-first',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((fileName) => preloadedFontSlice.test(fileName))
          .map((fileName) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${fileName}`, crossorigin: '' },
            injectTo: 'head',
          })),
    },
  };
}
