import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'nbbang.theme';
const listeners = new Set<() => void>();

/** The reader's choice. `public/preferences.js` applies it before the first paint. */
export function useTheme(): [theme: Theme, setTheme: (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, currentTheme, () => 'system' as const), setTheme];
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  remember(theme);
  paintBrowser(theme);
  for (const listener of listeners) listener();
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(storageKey, theme);
  } catch (error) {
    // Storage may be forbidden; the choice then lasts as long as the page.
    console.warn('the theme could not be remembered', error);
  }
}

/** The browser's own bars follow: index.html has one `theme-color` for each system theme. */
function paintBrowser(theme: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.dataset['theme'];
    if (own === undefined) continue;
    meta.media = theme === 'system' ? `(prefers-color-scheme: ${own})` : theme === own ? 'all' : 'not all';
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
