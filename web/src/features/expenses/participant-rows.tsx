import { sharesOf } from '@nbbang/domain/expense/shares';
import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { parseAmount } from '@nbbang/domain/money/parse-amount';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/amount.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { CheckboxRows } from '#ui/checkbox-rows.tsx';
import type { ExpenseFormState } from './use-expense-form.ts';
import styles from './expense-sheet.module.css';

type ParticipantRowsProps = { state: ExpenseFormState; currency: string; ownMemberId: string };

/** Who takes part, each with the share that saving will give them. */
export function ParticipantRows({ state, currency, ownMemberId }: ParticipantRowsProps) {
  const m = useMessages();
  const locale = useLocale();
  const { form, change, people, problems } = state;
  const amount = parseAmount(form.amountText, currency, locale);
  const shares =
    amount.ok && form.participants.length > 0
      ? sharesOf(state.expenseId, amount.amountMinor, { mode: 'equal', participants: form.participants })
      : {};
  const least = Math.min(...Object.values(shares));
  return (
    <CheckboxRows
      label={m.expense.participantsCount(form.participants.length)}
      selected={form.participants}
      errorMessage={problems.participants && m.expense.participantsMissing}
      onChange={(participants) => change({ participants })}
      choices={people.map(({ id, name, departed }) => ({
        value: id,
        label: id === ownMemberId ? m.common.me : name,
        leading: <Avatar id={id} name={name} size={32} muted={departed} />,
        trailing: form.participants.includes(id) ? (
          <Share shareMinor={shares[id]} least={least} currency={currency} />
        ) : (
          m.expense.excluded
        ),
        ...(departed ? { description: m.members.departed } : {}),
      }))}
    />
  );
}

/** The share, and the odd unit in it that others do not have. */
function Share({ shareMinor, least, currency }: ShareProps) {
  if (shareMinor === undefined) return null;
  return (
    <span className={styles.share}>
      {shareMinor > least && (
        <span className={styles.odd}>
          <Amount amountMinor={toMinorUnits(shareMinor - least)} currency={currency} sign="always" size="s" />
        </span>
      )}
      <Amount amountMinor={shareMinor} currency={currency} />
    </span>
  );
}

type ShareProps = { shareMinor: MinorUnits | undefined; least: number; currency: string };
