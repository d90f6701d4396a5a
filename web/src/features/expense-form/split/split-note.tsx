import { totalOf } from '@nbbang/domain/expense/receipt-lines';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { maxAmountMinor, toMinorUnits } from '@nbbang/domain/money/minor-units';
import { writtenAmount } from '@nbbang/domain/money/written-number';
import type { Split } from '@nbbang/domain/records/split';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { formatHundredths } from '#i18n/hundredths.ts';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import { extras } from '#features/expense-form/split/receipt/receipt-inputs.ts';
import { textProblem } from './read-split.ts';
import { textKey } from './split-form.ts';
import type { SplitSectionProps } from './split-props.ts';
import styles from './split-note.module.css';

/**
 * Tells whether the numbers add up, or by how much they are off, while somebody types. What is only missing is told
 * after an attempt to save. A button takes the sum of the typed amounts as the amount of the expense.
 */
export function SplitNote({ state, currency, preview, id }: SplitSectionProps & { id: string }) {
  const m = useMessages();
  const locale = useLocale();
  const { form, change, people, problems, amountMinor } = state;
  const words = m.expenseForm;
  const { split } = preview;
  const found = preview.problems.split;
  const money = (minor: number) => formatAmount(toMinorUnits(Math.abs(minor)), currency, locale);
  const total = totalIn(split);
  const canTakeTotal =
    form.foreign === null &&
    total !== null &&
    total > 0 &&
    total <= maxAmountMinor &&
    total !== amountMinor &&
    !Object.values(preview.problems.splitTexts ?? {}).some((code) => code === 'no-amount');

  const message = messageNow();
  // The rows of an equal split tell it themselves.
  if (split.mode === 'equal' || (message === null && !canTakeTotal)) return <p id={id} role="status" />;
  return (
    <div className={styles.note}>
      <p id={id} role="status" className={message?.isWrong ? styles.wrong : styles.fits}>
        {message && <Icon name={message.isWrong ? 'alert' : 'check'} size={18} />}
        {message?.text}
      </p>
      {canTakeTotal && (
        <Button
          size="s"
          tone="quiet"
          onPress={() => {
            change({ amountText: writtenAmount(toMinorUnits(total), currency, locale) });
          }}
        >
          {words.useTotal(money(total))}
        </Button>
      )}
    </div>
  );

  function unreadMessage(key: string): string {
    const text = form.split.texts[key] ?? '';
    const problem = textProblem(split, text, { currency, locale });
    const isMoney = split.mode !== 'shares' && split.mode !== 'percentage';
    return problem === null ? words.noNumber : amountMessage(m, problem, text, isMoney ? currency : null);
  }

  function messageNow(): { isWrong: boolean; text: string } | null {
    const wrong = (text: string) => ({ isWrong: true, text });
    // A line of a receipt tells its own problems.
    const unread = Object.keys(problems.splitTexts ?? {});
    const below = unread.find(
      (key) => split.mode !== 'items' || extras.some((extra) => key === textKey('items', extra)),
    );
    if (below !== undefined) return wrong(unreadMessage(below));
    if (preview.problems.splitTexts) return null;
    switch (found?.code) {
      case undefined:
        return amountMinor !== null &&
          (split.mode === 'exact' || split.mode === 'percentage' || split.mode === 'items')
          ? { isWrong: false, text: words.fits }
          : null;
      case 'off-by': {
        const off = found.unit === 'minor' ? money(found.by) : `${formatHundredths(Math.abs(found.by))}%`;
        return wrong(found.by > 0 ? words.tooMuch(off) : words.tooLittle(off));
      }
      case 'negative-share': {
        const shown = people.find(({ id }) => id === found.memberId)?.shown ?? m.common.someone;
        return wrong(words.negativeShare(shown, formatAmount(toMinorUnits(found.by), currency, locale)));
      }
      case 'beyond-amount': {
        const shown = people.find(({ id }) => id === found.memberId)?.shown ?? m.common.someone;
        return wrong(words.beyondAmount(shown));
      }
      case 'nobody':
      case 'unclaimed':
        if (!problems.split) return null;
        return wrong(split.mode === 'items' ? words.linesMissing : m.expense.participantsMissing);
    }
  }
}

function totalIn(split: Split): number | null {
  if (split.mode === 'items') return totalOf(split);
  if (split.mode !== 'exact') return null;
  return Object.values(split.amountsMinor).reduce((sum, amount) => sum + amount, 0);
}
