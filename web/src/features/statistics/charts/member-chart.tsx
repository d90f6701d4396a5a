import { useState } from 'react';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Member } from '@nbbang/domain/records/group';
import type { MemberStatistics, Summary } from '@nbbang/domain/statistics/summary';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { barScale } from './bar-scale.ts';
import { Chart } from './chart.tsx';
import { ExactTable } from './exact-table.tsx';
import { MemberBars } from './member-bars.tsx';
import styles from './bar-rows.module.css';

export type MemberChartProps = {
  summary: Summary;
  period: string;
  members: Readonly<Record<string, Member>>;
  ownMemberId: string;
  currency: string;
  /** Where the expenses of the member are listed. */
  hrefOf: (memberId: string) => string;
};

/** So many are shown at first; a group may have fifty. */
const shownAtFirst = 8;

/** What each has paid against what each has had, oneself first. */
export function MemberChart({ summary, period, members, ownMemberId, currency, hrefOf }: MemberChartProps) {
  const { common, statistics: words } = useMessages();
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const nameOf = (id: string) => members[id]?.name ?? '?';
  const rows = summary.members.toSorted(
    (a, b) => Number(b.memberId === ownMemberId) - Number(a.memberId === ownMemberId),
  );
  const scale = barScale(rows.flatMap(({ paidMinor, shareMinor }) => [paidMinor, shareMinor]));
  const most = mostPaid(rows);
  // One more is no reason to hide it.
  const isLong = rows.length > shownAtFirst + 1;
  return (
    <Chart
      title={words.byMember}
      sentence={
        most === undefined
          ? words.nobodyPaid
          : words.mostPaid(
              most.memberId === ownMemberId ? null : nameOf(most.memberId),
              formatAmount(most.paidMinor, currency, locale),
            )
      }
      legend={[
        { mark: 'paid', word: words.paid },
        { mark: 'whole', word: words.share },
      ]}
      table={
        <ExactTable
          caption={words.tableOf(words.byMember, period)}
          rowWord={words.member}
          columns={[words.paid, words.share]}
          rows={rows.map(({ memberId, paidMinor, shareMinor }) => ({
            key: memberId,
            name: memberId === ownMemberId ? common.me : nameOf(memberId),
            amounts: [paidMinor, shareMinor],
          }))}
          sums={[summary.wholeMinor, summary.wholeMinor]}
          currency={currency}
        />
      }
    >
      <ul className={styles.members}>
        {rows.slice(0, all || !isLong ? undefined : shownAtFirst).map((row) => (
          <MemberBars
            key={row.memberId}
            row={row}
            name={nameOf(row.memberId)}
            isOwn={row.memberId === ownMemberId}
            departed={members[row.memberId]?.status !== 'active'}
            scale={scale}
            currency={currency}
            href={hrefOf(row.memberId)}
          />
        ))}
      </ul>
      {isLong && (
        <Button tone="quiet" size="s" onPress={() => setAll(!all)}>
          {all ? words.fewerMembers : words.allMembers(rows.length)}
        </Button>
      )}
    </Chart>
  );
}

function mostPaid(rows: readonly MemberStatistics[]): MemberStatistics | undefined {
  const most = rows.toSorted((a, b) => b.paidMinor - a.paidMinor)[0];
  return most !== undefined && most.paidMinor > 0 ? most : undefined;
}
