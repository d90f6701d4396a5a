import { useMemo } from 'react';
import { summarize, summarizeMonths } from '@nbbang/domain/statistics/summary';
import type { Statistics } from '@nbbang/domain/records/totals';
import { useGroupContext } from '#group/group-context.tsx';
import { formatMonthOfYear } from '#i18n/format-month.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { CategoryChart } from '#features/statistics/charts/category-chart.tsx';
import { listAddress } from './list-address.ts';
import { MemberChart } from '#features/statistics/charts/member-chart.tsx';
import { MonthChart } from '#features/statistics/charts/month-chart.tsx';
import { PeriodFigures } from './period-figures.tsx';

export type StatisticsReportProps = {
  statistics: Statistics;
  /** `01` to `12`; null: all of the year. */
  month: string | null;
  onMonth: (month: string | null) => void;
};

/** The figures of a year, or of one month of it, and what they are made of. */
export function StatisticsReport({ statistics, month, onMonth }: StatisticsReportProps) {
  const { group, ownMemberId } = useGroupContext();
  const { statistics: words } = useMessages();
  const locale = useLocale();
  const { currency } = group.group;
  const byMonth = useMemo(() => summarizeMonths(statistics, ownMemberId), [statistics, ownMemberId]);
  const summary = useMemo(
    () => summarize([statistics], ownMemberId, month),
    [statistics, ownMemberId, month],
  );
  const { year } = statistics;
  const period = month === null ? words.year(year) : formatMonthOfYear(year, month, locale);
  const isEmpty = summary.members.length === 0 && summary.categories.length === 0;
  const isEmptyYear = Object.keys(statistics.share).length === 0;
  const empty = (
    <EmptyState title={words.noneIn(period)} filled={0}>
      {words.noneInText}
    </EmptyState>
  );
  if (isEmptyYear) return empty;
  return (
    <>
      <PeriodFigures
        period={period}
        summary={summary}
        currency={currency}
        onWholeYear={month === null ? null : () => onMonth(null)}
      />
      <MonthChart {...{ byMonth, month, onMonth, year, currency }} />
      {isEmpty ? (
        empty
      ) : (
        <>
          <CategoryChart
            {...{ summary, period, currency }}
            hrefOf={(category) => listAddress(group.id, { category }, year, month)}
          />
          <MemberChart
            {...{ summary, period, currency }}
            hrefOf={(memberId) => listAddress(group.id, { memberId }, year, month)}
          />
        </>
      )}
    </>
  );
}
