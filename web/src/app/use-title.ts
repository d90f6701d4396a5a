import { useEffect } from 'react';

const appName = 'Nbbang';

/** The browser's title says which group or screen; null is the app itself. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? appName : `${title} · ${appName}`;
  }, [title]);
}
