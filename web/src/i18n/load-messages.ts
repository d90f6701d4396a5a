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
  const started = dictionaries[locale]().then(
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
