import type { Payout } from '@nbbang/domain/records/payout';
import { useMessages } from '#i18n/locale.tsx';
import { bareNumber } from '#ui/amount-field/bare-number.ts';
import { Button } from '#ui/controls/button.tsx';
import { copyText } from '#ui/controls/copy-text.ts';
import { Icon } from '#ui/controls/icon.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import styles from './payout-details.module.css';

type PayoutLines = Pick<Payout, 'bank' | 'number' | 'holder' | 'link'>;

/** Where to send money, as it was typed; the number to copy, or the link to open. */
export function PayoutDetails({ payout }: { payout: PayoutLines }) {
  const { payout: words } = useMessages();
  const { bank, number, holder, link } = payout;
  const says = { copied: words.copied, failed: words.copyFailed };
  const about = [bank, holder].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.details}>
      {about !== '' && <p className={styles.about}>{about}</p>}
      {number !== '' && (
        <>
          <p className={styles.number}>{number}</p>
          <div className={styles.actions}>
            <Button size="s" icon="copy" onPress={() => void copyText(bareNumber(number), says)}>
              {words.copyNumber}
            </Button>
            <Button size="s" tone="quiet" onPress={() => void copyText(allOf(payout), says)}>
              {words.copyAll}
            </Button>
          </div>
        </>
      )}
      {link !== '' && (
        <a className={styles.link} href={link} target="_blank" rel="noopener noreferrer">
          <Icon name="link" size={18} />
          <span>{words.openLink(hostOf(link))}</span>
          <VisuallyHidden> ({words.newTab})</VisuallyHidden>
        </a>
      )}
    </div>
  );
}

function allOf({ bank, number, holder }: PayoutLines): string {
  return [bank, number, holder].filter((part) => part !== '').join(' ');
}

/** What the reader is about to visit. A port of 99999 is let through by the record's shape and no address. */
function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link;
}
