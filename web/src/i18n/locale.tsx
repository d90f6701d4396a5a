import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { loadMessages, onMessagesSaved } from './load-messages.ts';
import { initialLocale, rememberLocale } from './initial-locale.ts';
import type { Locale } from './languages.ts';
import type { Messages } from './messages-ko.ts';

export type { Locale } from './languages.ts';
export type { Messages } from './messages-ko.ts';

type LocaleState = { locale: Locale; messages: Messages; setLocale: (locale: Locale) => void };

const LocaleContext = createContext<LocaleState | null>(null);

/**
 * Shows its children once the messages in the reader's language have come. After a change of language the old
 * messages stay until the new ones have come.
 */
export function LocaleProvider({ children, fallback = null }: { children: ReactNode; fallback?: ReactNode }) {
  const [wanted, setWanted] = useState<Locale>(initialLocale);
  const [loaded, setLoaded] = useState<{ locale: Locale; messages: Messages } | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);

  useEffect(() => {
    let current = true;
    const load = () => {
      loadMessages(wanted).then(
        (messages) => {
          if (current) setLoaded({ locale: wanted, messages });
        },
        (error: unknown) => {
          if (current) setFailure(new Error('the messages could not be loaded', { cause: error }));
        },
      );
    };
    load();
    const stopListening = onMessagesSaved(load);
    return () => {
      current = false;
      stopListening();
    };
  }, [wanted]);

  useEffect(() => {
    if (loaded) document.documentElement.lang = loaded.locale;
  }, [loaded]);

  const setLocale = useCallback((locale: Locale) => {
    rememberLocale(locale);
    setWanted(locale);
  }, []);

  const state = useMemo(() => loaded && { ...loaded, setLocale }, [loaded, setLocale]);

  if (!state) {
    // Without messages nothing can be said here. The error boundary above has words of its own.
    if (failure) throw failure;
    return fallback;
  }
  return <LocaleContext value={state}>{children}</LocaleContext>;
}

export function useMessages(): Messages {
  return useLocaleState().messages;
}

export function useLocale(): Locale {
  return useLocaleState().locale;
}

export function useSetLocale(): (locale: Locale) => void {
  return useLocaleState().setLocale;
}

function useLocaleState(): LocaleState {
  const state = use(LocaleContext);
  if (!state) throw new Error('LocaleProvider is missing');
  return state;
}
