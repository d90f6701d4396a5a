import type { ReactNode } from 'react';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { VisuallyHidden } from '#ui/controls/visually-hidden.tsx';
import styles from './exact-table.module.css';

export type ExactTableProps = {
  caption: string;
  /** What a row is. */
  rowWord: string;
  columns: readonly string[];
  rows: readonly { key: string; name: ReactNode; amounts: readonly MinorUnits[] }[];
  /** One for each column. */
  sums: readonly MinorUnits[];
  currency: string;
};

/** What a chart shows, to the last unit. */
export function ExactTable({ caption, rowWord, columns, rows, sums, currency }: ExactTableProps) {
  const { statistics: words } = useMessages();
  const cells = (amounts: readonly MinorUnits[]) =>
    amounts.map((amountMinor, at) => (
      <td key={columns[at]}>
        <Amount amountMinor={amountMinor} currency={currency} size="s" />
      </td>
    ));
  return (
    // Long amounts on a narrow screen: then it scrolls, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{rowWord}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, amounts }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells(amounts)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            {cells(sums)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
