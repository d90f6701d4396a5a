import { useState } from 'react';
import { ownFirst } from '@nbbang/domain/group/own-member';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { MemberStatistics, Summary } from '@nbbang/domain/statistics/summary';
import { otherName, personName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import { useLocale } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { barScale } from './bar-scale.ts';
import { Chart } from './chart.tsx';
import { ExactTable } from './exact-table.tsx';
import { MemberBars } from './member-bars.tsx';
import styles from './bar-rows.module.css';

export type MemberChartProps = {
  summary: Summary;
  period: string;
  currency: string;
  /** Where the expenses of the member are listed. */
  hrefOf: (memberId: string) => string;
};

/** So many are shown at first; a group may have fifty. */
const shownAtFirst = 8;

/** What each has paid against what each has had, oneself first. */
export function MemberChart({ summary, period, currency, hrefOf }: MemberChartProps) {
  const names = useNames();
  const { statistics: words } = names.m;
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const rows = summary.members.toSorted((a, b) => ownFirst(a.memberId, b.memberId, names.ownMemberId));
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
          : words.mostPaid(otherName(most.memberId, names), formatAmount(most.paidMinor, currency, locale))
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
            name: personName(memberId, names),
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
