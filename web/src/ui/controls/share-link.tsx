import { useRef, useState } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { loadChunk } from '#load-chunk.ts';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import type { QrPath } from './qr-path.ts';
import { TextField } from '#ui/fields/text-field.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import styles from './share-link.module.css';

export type ShareLinkProps = {
  label: string;
  /** How long and for how many it works. */
  description?: string;
  link: string;
  /** The words that go along when the platform's share sheet is used. */
  shareText: string;
};

/** A link to give to others: it can be copied, sent, or shown to a camera as a QR code. */
export function ShareLink({ label, description, link, shareText }: ShareLinkProps) {
  const { failure, invite: words } = useMessages();
  const inputRef = useRef<HTMLInputElement>(null);
  const [qr, setQr] = useState<QrPath | null>(null);
  // Not every browser can share. The link can always be copied.
  const canShare = typeof navigator.share === 'function';

  async function copy() {
    if (await copyText(link, { copied: words.copied, failed: words.copyFailed })) return;
    inputRef.current?.focus();
    inputRef.current?.select();
  }

  async function share() {
    try {
      await navigator.share({ text: shareText, url: link });
    } catch (error) {
      // Somebody who closes the share sheet has changed their mind: no failure.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      await copy();
    }
  }

  async function showQr() {
    try {
      const { qrPath } = await loadChunk(() => import('./qr-path.ts'));
      setQr(qrPath(link));
    } catch (error) {
      console.error('the QR code could not be drawn', error);
      showToast({ message: failure.network, tone: 'error' });
    }
  }

  return (
    <div className={styles.share}>
      <TextField
        ref={inputRef}
        label={label}
        description={description}
        value={link}
        onChange={() => undefined}
        type="url"
        readOnly
      />
      <div className={styles.actions}>
        <Button icon="qr" onPress={() => (qr === null ? void showQr() : setQr(null))}>
          {qr === null ? words.showQr : words.hideQr}
        </Button>
        <Button tone={canShare ? 'secondary' : 'primary'} icon="copy" onPress={() => void copy()}>
          {words.copyLink}
        </Button>
        {canShare && (
          <Button tone="primary" icon="share" onPress={() => void share()}>
            {words.shareLink}
          </Button>
        )}
      </div>
      {qr !== null && <QrCode {...qr} label={words.qrOf(label)} />}
    </div>
  );
}

/** Dark on white in every theme: a camera wants it so. */
function QrCode({ size, path, label }: QrPath & { label: string }) {
  return (
    <div className={styles.qr}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
    </div>
  );
}
