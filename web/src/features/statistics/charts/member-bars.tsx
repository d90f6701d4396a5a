import { Link } from 'wouter';
import type { MemberStatistics } from '@nbbang/domain/statistics/summary';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import type { BarScale } from './bar-scale.ts';
import { Bar } from './bar.tsx';
import styles from './bar-rows.module.css';

export type MemberBarsProps = {
  row: MemberStatistics;
  name: string;
  isOwn: boolean;
  departed: boolean;
  scale: BarScale;
  currency: string;
  /** Where their expenses are listed. */
  href: string;
};

/** What one member paid, over what of everything was theirs. */
export function MemberBars({ row, name, isOwn, departed, scale, currency, href }: MemberBarsProps) {
  const { common, members, statistics: words } = useMessages();
  const bars = [
    { mark: 'paid', word: words.paid, amountMinor: row.paidMinor },
    { mark: 'whole', word: words.share, amountMinor: row.shareMinor },
  ] as const;
  return (
    <li data-member={row.memberId}>
      <Link className={styles.row} href={href}>
        <Avatar id={row.memberId} name={name} size={36} muted={departed} />
        <span className={styles.content}>
          <span className={styles.name}>
            {isOwn ? common.me : name}
            {departed && <span className={styles.departed}> {members.departed}</span>}
          </span>
          {bars.map(({ mark, word, amountMinor }) => (
            <span key={mark} className={styles.pair}>
              <span className={styles.word}>{word}</span>
              <Bar scale={scale} bars={[{ mark, amountMinor }]} />
              <Amount amountMinor={amountMinor} currency={currency} size="s" />
            </span>
          ))}
        </span>
      </Link>
    </li>
  );
}
