import { useState } from 'react';
import { isOwner } from '@nbbang/domain/group/members';
import { call, type CallFailure } from '#data/calls.ts';
import { useExpenses } from '#data/shell/expenses.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { ownerNames } from '#group/owner-names.ts';
import { currencyChoices } from '#i18n/currency-choices.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Select } from '#ui/fields/select.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import styles from './settings.module.css';

/** The currency: to be changed by an owner while nothing is written down, or why not. */
export function CurrencySection() {
  const { group, own } = useGroupContext();
  const m = useMessages();
  const words = m.groupSettings;
  const locale = useLocale();
  // One tells: not only the newest matter, but whether there is any.
  const expenses = useExpenses(group.id, 1);
  const { currency } = group.group;
  const isFree = expenses.status === 'ready' && expenses.value.expenses.length === 0;
  const isFixed = expenses.status === 'ready' && !isFree;
  if (isFree && isOwner(own)) {
    return <CurrencyForm key={currency} groupId={group.id} currency={currency} />;
  }
  return (
    <Section title={m.group.currency}>
      <p className={styles.value}>{words.currencyNow(m.money.currencyName(currency), currency)}</p>
      {isFixed && <p className={styles.note}>{words.currencyFixed}</p>}
      {isFree && <p className={styles.note}>{words.currencyMember(ownerNames(group.group, locale))}</p>}
    </Section>
  );
}

function CurrencyForm({ groupId, currency }: { groupId: string; currency: string }) {
  const m = useMessages();
  const words = m.groupSettings;
  const [chosen, setChosen] = useState(currency);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure['reason'] | null>(null);

  async function change() {
    setFailure(null);
    setPending(true);
    const result = await call('changeCurrency', { groupId, currency: chosen });
    setPending(false);
    if (!result.ok) {
      setFailure(result.reason);
      return;
    }
    showToast({ message: words.currencyChanged(m.money.currencyName(chosen)), tone: 'success' });
  }

  return (
    <section className={styles.alone} aria-label={m.group.currency}>
      <Select
        label={m.group.currency}
        description={words.currencyOpen}
        value={chosen}
        options={currencyChoices.map((code) => ({
          value: code,
          label: words.currencyNow(m.money.currencyName(code), code),
        }))}
        onChange={(code) => {
          setFailure(null);
          setChosen(code);
        }}
      />
      {failure !== null && (
        <Banner tone={failure === 'unavailable' ? 'offline' : 'error'}>
          {failure === 'unavailable' ? words.currencyOffline : m.refusals[failure]}
        </Banner>
      )}
      {chosen !== currency && (
        <Button tone="primary" pending={pending} onPress={() => void change()}>
          {words.currencyChange}
        </Button>
      )}
    </section>
  );
}
