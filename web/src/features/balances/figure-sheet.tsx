import type { Balances } from '#data/shell/balances.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Segmented } from '#ui/fields/segmented.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { noTotals } from './balance-rows.ts';
import { FigureEntries } from './figure-entries.tsx';
import { figureOf, figures, type Figure } from './figure-rows.ts';
import type { OpenFigure } from './use-figure-address.ts';
import { useKnownList } from './use-known-list.ts';
import styles from './figure-sheet.module.css';

export type FigureSheetProps = {
  group: KnownGroup;
  balances: Balances;
  ownMemberId: string;
  /** Null: closed. */
  open: OpenFigure | null;
  onChange: (open: OpenFigure) => void;
  onClose: () => void;
};

/** A member's figure and the very list of entries it is made of. */
export function FigureSheet({ group, balances, ownMemberId, open, onChange, onClose }: FigureSheetProps) {
  const m = useMessages();
  const { members } = group.group;
  // The address may ask for anything.
  const isOpen =
    open !== null && (Object.hasOwn(members, open.memberId) || Object.hasOwn(balances, open.memberId));
  const member = isOpen ? members[open.memberId] : undefined;
  const title = open?.memberId === ownMemberId ? m.balance.mine : m.balance.of(member?.name ?? '?');
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={title}>
      {isOpen && <Body {...{ group, balances, ownMemberId, open, onChange }} />}
    </Sheet>
  );
}

type BodyProps = Omit<FigureSheetProps, 'open' | 'onClose'> & { open: OpenFigure };

function Body({ group, balances, ownMemberId, open, onChange }: BodyProps) {
  const m = useMessages();
  // Here and not with the entries: what is loaded serves every figure.
  const known = useKnownList(group.id);
  return (
    <div className={styles.body}>
      <Segmented<Figure>
        label={m.balance.figures}
        value={open.figure}
        onChange={(figure) => onChange({ ...open, figure })}
        options={figures.map((value) => ({ value, label: m.balance[value] }))}
      />
      <Head {...{ group, balances, ownMemberId, open }} />
      <FigureEntries
        group={group}
        totals={balances[open.memberId] ?? noTotals}
        known={known}
        ownMemberId={ownMemberId}
        open={open}
      />
    </div>
  );
}

type HeadProps = Pick<FigureSheetProps, 'group' | 'balances' | 'ownMemberId'> & { open: OpenFigure };

function Head({ group, balances, ownMemberId, open }: HeadProps) {
  const m = useMessages();
  const amountMinor = figureOf(balances[open.memberId] ?? noTotals, open.figure);
  const isNet = open.figure === 'net';
  return (
    <p className={styles.head}>
      <span className={styles.word}>{wordOf(m, open, amountMinor, ownMemberId)}</span>
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

function wordOf(m: Messages, { memberId, figure }: OpenFigure, amountMinor: number, own: string): string {
  if (figure !== 'net') return m.balance[figure];
  if (amountMinor === 0) return m.balance.settled;
  const side = amountMinor < 0 ? 'owe' : 'get';
  return memberId === own ? m.money[side] : m.balance[side];
}
