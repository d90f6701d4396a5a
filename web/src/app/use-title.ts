import { useEffect } from 'react';

const appName = 'Nbbang';

/** Sets the browser's title to the group or screen; null is the name of the app alone. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? appName : `${title} · ${appName}`;
  }, [title]);
}
