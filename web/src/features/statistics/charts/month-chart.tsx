import { formatAmount } from '@nbbang/domain/money/format-amount';
import { addMinor, zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MonthSums } from '@nbbang/domain/statistics/summary';
import { formatMonth, formatShortMonth } from '#i18n/format-month.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Chart } from './chart.tsx';
import { ExactTable } from './exact-table.tsx';
import { MonthColumns } from './month-columns.tsx';

export type MonthChartProps = {
  /** All twelve. */
  byMonth: readonly MonthSums[];
  year: number;
  month: string | null;
  onMonth: (month: string | null) => void;
  currency: string;
};

/** What each month came to; one can be chosen. */
export function MonthChart({ byMonth, year, month, onMonth, currency }: MonthChartProps) {
  const { statistics: words } = useMessages();
  const locale = useLocale();
  const used = byMonth.filter(
    ({ wholeMinor, ownShareMinor, ownPaidMinor }) =>
      wholeMinor !== 0 || ownShareMinor !== 0 || ownPaidMinor !== 0,
  );
  const figures = ['wholeMinor', 'ownShareMinor', 'ownPaidMinor'] as const;
  const sumOf = (figure: (typeof figures)[number]): MinorUnits =>
    used.map((one) => one[figure]).reduce(addMinor, zeroMinor);
  return (
    <Chart
      title={words.byMonth}
      sentence={useSentence(used, currency)}
      legend={[
        { mark: 'whole', word: words.whole },
        { mark: 'own', word: words.ownShare },
      ]}
      table={
        <ExactTable
          caption={words.tableOf(words.byMonth, words.year(year))}
          rowWord={words.month}
          columns={[words.whole, words.ownShare, words.ownPaid]}
          rows={used.map((one) => ({
            key: one.month,
            name: formatShortMonth(one.month, locale),
            amounts: figures.map((figure) => one[figure]),
          }))}
          sums={figures.map(sumOf)}
          currency={currency}
        />
      }
    >
      <MonthColumns {...{ byMonth, month, onMonth, currency }} />
    </Chart>
  );
}

function useSentence(used: readonly MonthSums[], currency: string): string {
  const { statistics: words } = useMessages();
  const locale = useLocale();
  const [most, next] = used.toSorted((a, b) => b.wholeMinor - a.wholeMinor);
  if (most === undefined || most.wholeMinor <= 0) return words.moreBack;
  if (most.wholeMinor === next?.wholeMinor) {
    const wholeMinor = used.map((one) => one.wholeMinor).reduce(addMinor, zeroMinor);
    return words.overMonths(used.length, formatAmount(wholeMinor, currency, locale));
  }
  const say = used.length === 1 ? words.onlyMonth : words.mostMonth;
  return say(
    formatMonth(most.month, locale),
    formatAmount(most.wholeMinor, currency, locale),
    formatAmount(most.ownShareMinor, currency, locale),
  );
}
