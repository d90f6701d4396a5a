import { isLocale, type Locale } from './languages.ts';

const storageKey = 'nbbang.locale';

/** The language that was chosen here before; else the browser's first language that the app has; else English. */
export function initialLocale(): Locale {
  return chooseLocale(readStored(), navigator.languages);
}

export function chooseLocale(stored: string | null, languages: readonly string[]): Locale {
  if (stored !== null && isLocale(stored)) return stored;
  for (const language of languages) {
    const [base = ''] = language.toLowerCase().split('-');
    if (isLocale(base)) return base;
  }
  return 'en';
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch (error) {
    // Storage may be forbidden; the choice then lasts as long as the page.
    console.warn('the language could not be remembered', error);
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    // Storage may be forbidden: the browser's languages decide.
    return null;
  }
}
