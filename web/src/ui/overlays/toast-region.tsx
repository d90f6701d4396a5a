import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '#i18n/locale.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { currentToasts, dismissToast, subscribeToasts, takeAction, type Toast } from './toast-queue.ts';
import styles from './toast-region.module.css';

const stayMs = 6000;
const stayWithActionMs = 8000;

/** Where toasts appear. There is one of it in the app, and it can be reached while a sheet is open. */
export function ToastRegion() {
  const m = useMessages();
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts, currentToasts);
  const [held, setHeld] = useState(false);
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointing at it only holds the time
    <section
      className={styles.region}
      aria-label={m.common.notices}
      // React Aria leaves an element with this mark alone when a modal hides the rest of the page.
      data-react-aria-top-layer="true"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <ol
        className={styles.list}
        aria-live="polite"
        aria-relevant="additions"
        data-toasts={toasts.length > 0 ? toasts.length : undefined}
      >
        {toasts.map((toast) => (
          <ToastItem key={toast.id} toast={toast} held={held} />
        ))}
      </ol>
    </section>,
    document.body,
  );
}

function ToastItem({ toast, held }: { toast: Toast; held: boolean }) {
  const m = useMessages();
  const { id, action, message, tone } = toast;

  useEffect(() => {
    // The time starts anew for somebody who points at a toast or reaches it with the keyboard.
    if (held) return undefined;
    const timer = setTimeout(() => dismissToast(id), action ? stayWithActionMs : stayMs);
    return () => clearTimeout(timer);
  }, [id, held, action]);

  return (
    <li className={styles.toast}>
      <p className={styles.message}>
        {tone !== 'neutral' && <Icon name={tone === 'error' ? 'alert' : 'check'} />}
        {message}
      </p>
      {action && (
        <button type="button" className={styles.action} onClick={() => takeAction(id)}>
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={styles.close}
        aria-label={m.common.close}
        onClick={() => dismissToast(id)}
      >
        <Icon name="close" size={18} />
      </button>
    </li>
  );
}
