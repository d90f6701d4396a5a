import { Link } from 'wouter';
import { isActive, memberById } from '@nbbang/domain/group/members';
import type { MemberStatistics } from '@nbbang/domain/statistics/summary';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { personName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import { Amount } from '#ui/money/amount.tsx';
import type { BarScale } from './bar-scale.ts';
import { Bar } from './bar.tsx';
import styles from './bar-rows.module.css';

export type MemberBarsProps = {
  row: MemberStatistics;
  scale: BarScale;
  currency: string;
  /** Where their expenses are listed. */
  href: string;
};

/** What one member paid, over what of everything was theirs. */
export function MemberBars({ row, scale, currency, href }: MemberBarsProps) {
  const names = useNames();
  const { members, statistics: words } = names.m;
  const departed = !isActive(memberById(names.members, row.memberId));
  const bars = [
    { mark: 'paid', word: words.paid, amountMinor: row.paidMinor },
    { mark: 'whole', word: words.share, amountMinor: row.shareMinor },
  ] as const;
  return (
    <li data-member={row.memberId}>
      <Link className={styles.row} href={href}>
        <PersonAvatar memberId={row.memberId} size={36} />
        <span className={styles.content}>
          <span className={styles.name}>
            {personName(row.memberId, names)}
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
