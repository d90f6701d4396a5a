import { isOwnMember } from '@nbbang/domain/group/own-member';
import { useGroupContext } from '#group/group-context.tsx';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { personName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { BalanceFigures } from './balance-figures.tsx';
import type { BalanceRow } from './balance-rows.ts';
import type { Figure } from './figure-rows.ts';
import styles from './balance-bars.module.css';

export type MemberBarProps = {
  row: BalanceRow;
  /** The largest balance of all, in minor units: as long as the bar can be. */
  most: number;
  hrefOf: (figure: Figure) => string;
};

export function MemberBar({ row, most, hrefOf }: MemberBarProps) {
  const names = useNames();
  return (
    <li className={styles.item}>
      <details className={styles.details}>
        <summary className={styles.summary}>
          <PersonAvatar memberId={row.memberId} size={36} />
          <span className={styles.name}>
            {personName(row.memberId, names)}
            {row.departed && <span className={styles.departed}> {names.m.members.departed}</span>}
          </span>
          <Standing row={row} />
          <span className={styles.chevron}>
            <Icon name="chevron-down" size={18} />
          </span>
          <Bar netMinor={row.netMinor} most={most} />
        </summary>
        <BalanceFigures row={row} hrefOf={hrefOf} />
      </details>
    </li>
  );
}

function Standing({ row }: { row: BalanceRow }) {
  const { group, ownMemberId } = useGroupContext();
  const { money, balance } = useMessages();
  if (row.netMinor === 0) return <span className={styles.square}>{balance.settled}</span>;
  const isOwn = isOwnMember(row.memberId, ownMemberId);
  const tone = row.netMinor > 0 ? 'get' : 'owe';
  return (
    <span className={styles.standing}>
      <span className={styles.word}>{(isOwn ? money : balance)[tone]}</span>
      <Amount
        amountMinor={row.netMinor}
        currency={group.group.currency}
        tone={tone}
        sign="always"
        wordShown
      />
    </span>
  );
}

function Bar({ netMinor, most }: { netMinor: number; most: number }) {
  const part = Math.abs(netMinor) / most;
  return (
    <span className={styles.bar} aria-hidden="true">
      <span
        className={netMinor < 0 ? styles.owe : styles.get}
        style={{ '--part': netMinor === 0 ? 0 : Math.max(part, 0.02) }}
      />
    </span>
  );
}
