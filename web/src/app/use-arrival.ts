import { useEffect, useRef } from 'react';
import { useLocation, useRoute } from 'wouter';
import { paths } from '#paths.ts';

/**
 * On another screen one starts at the top, with the focus on its heading, so that the keyboard and a screen
 * reader arrive there too. A form that takes the focus keeps it; the back button restores where one was.
 */
export function useArrival(): void {
  const [location] = useLocation();
  const [inGroup, parameters] = useRoute(paths.group.pattern);
  // The addresses of one group are one screen: its tabs and sheets mind the focus themselves.
  const screen = inGroup && location !== paths.newGroup ? paths.group(parameters.groupId) : location;
  const lastScreen = useRef(screen);
  const wentBack = useRef(false);

  useEffect(() => {
    const onPopState = () => {
      wentBack.current = true;
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);

  useEffect(() => {
    if (lastScreen.current === screen) return undefined;
    lastScreen.current = screen;
    if (!wentBack.current) window.scrollTo(0, 0);
    wentBack.current = false;
    return focusHeadingWhenItStands();
  }, [screen]);
}

function focusHeadingWhenItStands(): () => void {
  const attempt = () => {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return false;
    if (document.activeElement === document.body) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
    return true;
  };
  if (attempt()) return () => undefined;
  const observer = new MutationObserver(() => {
    if (attempt()) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}
