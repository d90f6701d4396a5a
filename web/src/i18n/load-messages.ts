import { loadChunk } from '#load-chunk.ts';
import { initialLocale } from './initial-locale.ts';
import type { Locale } from './languages.ts';
import type { Messages } from './messages-ko.ts';

const dictionaries = {
  ko: () => import('./messages-ko.ts'),
  en: () => import('./messages-en.ts'),
} satisfies Record<Locale, () => Promise<{ default: Messages }>>;

const loading = new Map<Locale, Promise<Messages>>();

/** The dictionary of a language, which is a chunk of its own. After a failure the next call tries again. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loading.get(locale);
  if (known) return known;
  const started = loadChunk(dictionaries[locale]).then(
    (module) => module.default,
    (error: unknown) => {
      loading.delete(locale);
      throw error;
    },
  );
  loading.set(locale, started);
  return started;
}

/** Called as the script starts, so that the words travel beside the code. */
export function preloadMessages(): void {
  void Promise.allSettled([loadMessages(initialLocale())]);
}

const savedListeners = new Set<() => void>();

/** `onSaved` is called when a dictionary was saved during development: `loadMessages` then has the new one. */
export function onMessagesSaved(onSaved: () => void): () => void {
  savedListeners.add(onSaved);
  return () => savedListeners.delete(onSaved);
}

function replaceMessages(locale: Locale, messages: Messages | undefined): void {
  // What does not parse is shown by Vite, over the page.
  if (messages === undefined) return;
  loading.set(locale, Promise.resolve(messages));
  for (const onSaved of savedListeners) onSaved();
}

type Saved = Readonly<Record<string, Messages>> | undefined;

// Without this a saved dictionary reloads the page, and what was typed is lost. No part of a build.
import.meta.hot?.accept('./messages-ko.ts', (saved: Saved) => replaceMessages('ko', saved?.['default']));
import.meta.hot?.accept('./messages-en.ts', (saved: Saved) => replaceMessages('en', saved?.['default']));
