import { onStoreDead } from '#data/local/store-health.ts';
import { uidOnDevice } from '#data/local/device.ts';
import { isPageLeaving } from '#data/shell/forget-device.ts';
import { isBusy } from './is-busy.ts';

/** Long enough to read why. */
const noticeMs = 3_000;
/** A store that dies again soon is not helped by opening the page once more: then it is only offered. */
const longMs = 10 * 60_000;
const key = 'nbbang.reopened';

/**
 * Called once, when the app starts. A page that cannot write any more is opened anew as soon as nothing is open or typed; the
 * outboxes have what was written, and send it then.
 */
export function startReopening(): void {
  onStoreDead(() => {
    const timer = setInterval(() => {
      if (isBusy() || isPageLeaving()) return;
      clearInterval(timer);
      if (!isReopeningVain()) reopen();
    }, noticeMs);
  });
}

export function reopen(): void {
  try {
    sessionStorage.setItem(key, String(Date.now()));
  } catch (error) {
    console.warn('that the page was opened anew is forgotten', error);
  }
  location.reload();
}

/** Where that cannot be told, it may have been; and where nothing is kept, opening anew would lose everything. */
function isReopeningVain(): boolean {
  if (uidOnDevice() === null) return true;
  try {
    return Date.now() - Number(sessionStorage.getItem(key) ?? 0) < longMs;
  } catch {
    return true;
  }
}
