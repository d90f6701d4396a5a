import { useLeftOut, type Balances } from '#data/shell/balances.ts';
import { isOwnMember } from '@nbbang/domain/group/own-member';
import { memberName } from '#group/person-name.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Segmented } from '#ui/fields/segmented.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { noTotals } from './balance-rows.ts';
import { FigureEntries } from './figure-entries.tsx';
import { figureOf, figures, type Figure } from './figure-rows.ts';
import type { OpenFigure } from './use-figure-address.ts';
import { useKnownList } from './use-known-list.ts';
import styles from './figure-sheet.module.css';

export type FigureSheetProps = {
  balances: Balances;
  /** They are being worked out. */
  isBehind: boolean;
  /** Null: closed. */
  open: OpenFigure | null;
  onChange: (open: OpenFigure) => void;
  onClose: () => void;
};

/** A member's figure and the very list of entries it is made of. */
export function FigureSheet({ balances, isBehind, open, onChange, onClose }: FigureSheetProps) {
  const { group, ownMemberId } = useGroupContext();
  const m = useMessages();
  const { members } = group.group;
  // The address may ask for anything.
  const isOpen =
    open !== null && (Object.hasOwn(members, open.memberId) || Object.hasOwn(balances, open.memberId));
  const title = isOwnMember(open?.memberId, ownMemberId)
    ? m.balance.mine
    : m.balance.of(memberName(open?.memberId, { members, m }));
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={title}>
      {isOpen && <Body {...{ balances, isBehind, open, onChange }} />}
    </Sheet>
  );
}

type BodyProps = Omit<FigureSheetProps, 'open' | 'onClose'> & { open: OpenFigure };

function Body({ balances, isBehind, open, onChange }: BodyProps) {
  const { group } = useGroupContext();
  const m = useMessages();
  // Here and not with the entries: what is loaded serves every figure.
  const known = useKnownList(group.id);
  const leftOut = useLeftOut(group.id);
  const counted = known.expenses.filter(({ id }) => !Object.hasOwn(leftOut, id));
  return (
    <div className={styles.body}>
      <Segmented<Figure>
        label={m.balance.figures}
        value={open.figure}
        onChange={(figure) => onChange({ ...open, figure })}
        options={figures.map((value) => ({ value, label: m.balance[value] }))}
      />
      <WorkingOut isBehind={isBehind} place="block">
        <Head {...{ balances, open }} />
        <FigureEntries
          totals={balances[open.memberId] ?? noTotals}
          known={{ ...known, expenses: counted }}
          open={open}
        />
      </WorkingOut>
    </div>
  );
}

type HeadProps = Pick<BodyProps, 'balances' | 'open'>;

function Head({ balances, open }: HeadProps) {
  const { group, ownMemberId } = useGroupContext();
  const m = useMessages();
  const amountMinor = figureOf(balances[open.memberId] ?? noTotals, open.figure);
  const isNet = open.figure === 'net';
  return (
    <p className={styles.head}>
      <span className={styles.word}>
        {wordOf(m, open.figure, amountMinor, isOwnMember(open.memberId, ownMemberId))}
      </span>
      <Amount
        amountMinor={amountMinor}
        currency={group.group.currency}
        size="xl"
        tone={isNet && amountMinor !== 0 ? (amountMinor < 0 ? 'owe' : 'get') : 'neutral'}
        sign={isNet ? 'always' : 'auto'}
        wordShown
      />
    </p>
  );
}

function wordOf(m: Messages, figure: Figure, amountMinor: number, isOwn: boolean): string {
  if (figure !== 'net') return m.balance[figure];
  if (amountMinor === 0) return m.balance.settled;
  const side = amountMinor < 0 ? 'owe' : 'get';
  return (isOwn ? m.money : m.balance)[side];
}
