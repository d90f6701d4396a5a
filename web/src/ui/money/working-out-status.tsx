import { useSyncExternalStore } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';

/** As long as the words take to appear (`working-out.module.css`). */
const delayMs = 300;

/** How many places of the page say that they are being worked out. */
let places = 0;
const listeners = new Set<() => void>();

function count(by: 1 | -1): void {
  places += by;
  for (const listener of listeners) listener();
}

/** A place of the page begins to say so, unless it ends sooner. Returns how to end it. */
export function beginWorkingOut(): () => void {
  let isSaid = false;
  const timer = setTimeout(() => {
    isSaid = true;
    count(1);
  }, delayMs);
  return () => {
    clearTimeout(timer);
    if (isSaid) count(-1);
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells screen readers once, however many places of the page say it. There is one of it in the app. */
export function WorkingOutStatus() {
  const { money } = useMessages();
  const isSaid = useSyncExternalStore(subscribe, () => places > 0);
  return (
    <VisuallyHidden>
      <span aria-live="polite">{isSaid && money.workingOutStatus}</span>
    </VisuallyHidden>
  );
}
