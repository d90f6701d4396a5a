import { useState } from 'react';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import { parseAmount } from '@nbbang/domain/money/parse-amount';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { BalanceText } from '#ui/money/balance-text.tsx';
import { SampleExpenseRow, type SamplePerson } from './sample-expense-row.tsx';
import { SampleTransfers } from './sample-transfers.tsx';
import { settleSample } from './settle-sample.ts';
import styles from './sample-group.module.css';

const memberIds = ['me01', 'minsu', 'sua01', 'hyunu'] as const;
const [me] = memberIds;

type TypedExpense = { id: string; payer: string; text: string; participants: readonly string[] };

/** What stands there first: one is paid by each of three, and not everybody had everything. */
function firstExpenses(texts: readonly string[]): TypedExpense[] {
  const [dinner = '', cafe = '', beds = ''] = texts;
  return [
    { id: 'sampleDinner', payer: 'minsu', text: dinner, participants: memberIds },
    { id: 'sampleCafe', payer: 'sua01', text: cafe, participants: [me, 'minsu', 'sua01'] },
    { id: 'sampleBeds', payer: me, text: beds, participants: memberIds },
  ];
}

/** A group that works: nothing of it is stored. */
export function SampleGroup() {
  const { landing, group } = useMessages();
  const locale = useLocale();
  const { sampleCurrency: currency } = landing;
  const [expenses, setExpenses] = useState(() => firstExpenses(landing.sampleAmounts));
  const people = memberIds.map((id, at): SamplePerson => ({ id, name: landing.sampleNames[at] ?? id }));

  const read = expenses.map((expense) => {
    const reading = parseAmount(expense.text, currency, locale);
    return { ...expense, reading, amountMinor: reading.ok ? reading.amountMinor : null };
  });
  const { shares, balances, transfers } = settleSample(memberIds, read);

  function change(id: string, changes: Partial<TypedExpense>) {
    setExpenses((before) =>
      before.map((expense) => (expense.id === id ? { ...expense, ...changes } : expense)),
    );
  }

  return (
    <section className={styles.card} aria-labelledby="sample-title">
      <header className={styles.head}>
        <div>
          <h2 className={styles.name} id="sample-title">
            <span aria-hidden="true">🍊</span> {landing.sampleGroup}
          </h2>
          <p className={styles.hint}>{landing.sampleHint}</p>
        </div>
        <BalanceText
          balanceMinor={balances[me] ?? zeroMinor}
          currency={currency}
          layout="end"
          words={{ get: group.myBalanceGet, owe: group.myBalanceOwe, square: landing.sampleSquare }}
        />
      </header>
      {read.map((expense, at) => (
        <SampleExpenseRow
          key={expense.id}
          title={landing.sampleExpenses[at] ?? ''}
          payer={people.find(({ id }) => id === expense.payer)?.name ?? ''}
          paidByMe={expense.payer === me}
          people={people}
          currency={currency}
          text={expense.text}
          problem={expense.reading.ok ? null : expense.reading.problem}
          participants={expense.participants}
          shares={shares[expense.id] ?? {}}
          onType={(text) => change(expense.id, { text })}
          onChoose={(participants) => change(expense.id, { participants })}
        />
      ))}
      <SampleTransfers transfers={transfers} people={people} me={me} currency={currency} />
    </section>
  );
}
