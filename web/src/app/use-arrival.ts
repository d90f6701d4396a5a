import { useEffect, useRef } from 'react';
import { useLocation, useRoute } from 'wouter';
import { paths } from '#paths.ts';

/**
 * A new screen starts at its top, with the focus on its heading, so that the keyboard and a screen reader start there
 * too. A form that takes the focus keeps it. After the back button the browser restores the scroll position.
 */
export function useArrival(): void {
  const [location] = useLocation();
  const [inGroup, parameters] = useRoute(paths.group.pattern);
  // All addresses of a group are one screen here: its tabs and sheets set the focus themselves.
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
