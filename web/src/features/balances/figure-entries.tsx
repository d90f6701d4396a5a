import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { MemberTotals } from '@nbbang/domain/records/totals';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { List } from '#ui/lists/list.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { FigureEntry } from './figure-entry.tsx';
import { listFigure } from './figure-rows.ts';
import type { OpenFigure } from './use-figure-address.ts';
import type { KnownList } from './use-known-list.ts';
import styles from './figure-sheet.module.css';

export type FigureEntriesProps = {
  totals: MemberTotals;
  known: KnownList;
  open: OpenFigure;
};

/** The entries a figure is made of, what the older ones come to, and the sum: the figure again. */
export function FigureEntries({ totals, known, open }: FigureEntriesProps) {
  const m = useMessages();
  const { currency } = useGroupContext().group.group;
  const list = listFigure(open.figure, open.memberId, totals, known.expenses);
  const sign = open.figure === 'net' ? 'always' : 'auto';
  const isEmpty = known.expenses.length === 0;
  if (isEmpty && known.status === 'loading') return <SkeletonRows label={m.expense.loading} count={3} />;
  if (isEmpty && known.status === 'failed') return <p className={styles.note}>{m.expense.loadFailed}</p>;
  return (
    <>
      <List>
        {list.rows.map((row) => (
          <ContainedRow key={row.known.id}>
            <FigureEntry row={row} figure={open.figure} />
          </ContainedRow>
        ))}
      </List>
      {(known.more || list.restMinor !== 0) && (
        <div className={styles.rest}>
          <Line
            word={known.more ? m.balance.older : m.balance.underWay}
            amountMinor={list.restMinor}
            {...{ currency, sign }}
          />
          {known.more && !known.isCut && (
            <Button size="s" block pending={known.status === 'loading'} onPress={known.loadMore}>
              {m.balance.loadOlder}
            </Button>
          )}
          {known.status === 'failed' && (
            <p className={styles.note} role="alert">
              {m.failure.network}
            </p>
          )}
        </div>
      )}
      <div className={styles.sum}>
        <Line word={m.balance.sum} amountMinor={list.figureMinor} {...{ currency, sign }} />
        {!known.more && list.restMinor === 0 && (
          <p className={styles.agrees}>
            <Icon name="check" size={16} />
            {m.balance.agrees(list.rows.length)}
          </p>
        )}
      </div>
    </>
  );
}

type LineProps = { word: string; amountMinor: MinorUnits; currency: string; sign: 'always' | 'auto' };

function Line({ word, ...amount }: LineProps) {
  return (
    <p className={styles.line}>
      <span>{word}</span>
      <Amount {...amount} />
    </p>
  );
}
