import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Category } from '@nbbang/domain/records/category';
import type { CategorySums, Summary } from '@nbbang/domain/statistics/summary';
import { Link } from 'wouter';
import { useLocale, useMessages, type Messages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { CategoryIcon } from '#ui/controls/category-icon.tsx';
import { Tile } from '#ui/layout/tile.tsx';
import { Bar } from './bar.tsx';
import { barScale } from './bar-scale.ts';
import { Chart } from './chart.tsx';
import { ExactTable } from './exact-table.tsx';
import { partOf } from '#features/statistics/part-of.ts';
import styles from './bar-rows.module.css';

export type CategoryChartProps = {
  summary: Summary;
  period: string;
  currency: string;
  /** Where the expenses of the category are listed. */
  hrefOf: (category: Category | null) => string;
};

/** What it went on, the largest first. Each leads to its expenses. */
export function CategoryChart({ summary, period, currency, hrefOf }: CategoryChartProps) {
  const m = useMessages();
  const locale = useLocale();
  const words = m.statistics;
  const { categories, wholeMinor, ownShareMinor } = summary;
  const scale = barScale(categories.flatMap((one) => [one.wholeMinor, one.ownShareMinor]));
  const partIn = (one: CategorySums) => partOf(one.wholeMinor, categories, words.lessThanOnePercent);
  const most = categories[0];
  return (
    <Chart
      title={words.byCategory}
      sentence={
        most === undefined || most.wholeMinor <= 0
          ? words.moreBack
          : words.mostCategory(nameOf(most, m), formatAmount(most.wholeMinor, currency, locale), partIn(most))
      }
      legend={[
        { mark: 'whole', word: words.whole },
        { mark: 'own', word: words.ownShare },
      ]}
      table={
        <ExactTable
          caption={words.tableOf(words.byCategory, period)}
          rowWord={words.category}
          columns={[words.whole, words.ownShare]}
          rows={categories.map((one) => ({
            key: one.category ?? '',
            name: nameOf(one, m),
            amounts: [one.wholeMinor, one.ownShareMinor],
          }))}
          sums={[wholeMinor, ownShareMinor]}
          currency={currency}
        />
      }
    >
      <ul className={styles.list}>
        {categories.map((one) => (
          <li key={one.category} data-category={one.category ?? 'none'}>
            <Link className={styles.row} href={hrefOf(one.category)}>
              <Tile>
                <CategoryIcon category={one.category} />
              </Tile>
              <span className={styles.content}>
                <span className={styles.line}>
                  <span className={styles.name}>{nameOf(one, m)}</span>
                  <Amount amountMinor={one.wholeMinor} currency={currency} />
                </span>
                <Bar
                  scale={scale}
                  bars={[
                    { mark: 'whole', amountMinor: one.wholeMinor },
                    { mark: 'own', amountMinor: one.ownShareMinor },
                  ]}
                />
                <span className={styles.note}>
                  <span>
                    {words.ownShare} {formatAmount(one.ownShareMinor, currency, locale)}
                  </span>
                  <span>{partIn(one)}</span>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Chart>
  );
}

function nameOf({ category }: CategorySums, m: Messages): string {
  return category === null ? m.statistics.noCategory : m.expenseForm.categories[category];
}
