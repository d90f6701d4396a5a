import { showToast } from '#ui/overlays/toast-queue.ts';

/**
 * Copies `text` and says so by a toast. Not every browser lets a page do it, and then `failed` says how else.
 * Resolves to whether it was copied.
 */
export async function copyText(text: string, says: { copied: string; failed: string }): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ message: says.copied, tone: 'success' });
    return true;
  } catch (error) {
    console.warn('the clipboard is not open to us', error);
    showToast({ message: says.failed, tone: 'error' });
    return false;
  }
}
