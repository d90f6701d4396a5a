import { limits } from '@nbbang/domain/records/fields';
import { savePayout, type Payout, type PayoutInput } from '#data/payouts.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { useForm, type Problems } from '#ui/fields/use-form.ts';
import { clearPayoutDraft, loadPayoutDraft, savePayoutDraft } from './payout-form-draft.ts';
import { toPayoutLink } from './payout-link.ts';
import styles from './member-sheet.module.css';

export type PayoutFormProps = {
  /** What is saved; null for nothing. */
  payout: Payout | null;
  /** Saved, or given up. */
  onDone: () => void;
};

/** Bank, number, holder, link. What is typed outlives a reload, until it is saved or given up. */
export function PayoutForm({ payout, onDone }: PayoutFormProps) {
  const { group, user, ownMemberId } = useGroupContext();
  const m = useMessages();
  const form = useForm<PayoutInput>({
    initial: loadPayoutDraft(user.uid, group.id) ?? toInput(payout),
    check: (values) => checkPayout(values, m),
    submit: async (values) => {
      try {
        savePayout(user.uid, group.id, ownMemberId, toStored(values));
      } catch (error) {
        console.error('the account was not saved', error);
        return { message: m.failure.network };
      }
      clearPayoutDraft(user.uid, group.id);
      showToast({ message: m.payout.saved, tone: 'success' });
      onDone();
      return null;
    },
  });
  const { values, problems } = form;

  function change(changes: Partial<PayoutInput>): void {
    form.change(changes);
    savePayoutDraft(user.uid, group.id, { ...values, ...changes });
  }

  function giveUp(): void {
    clearPayoutDraft(user.uid, group.id);
    onDone();
  }

  const field = (name: keyof PayoutInput) => ({
    errorMessage: problems[name],
    value: values[name],
    onChange: (text: string) => change({ [name]: text }),
    autoComplete: 'off',
  });
  return (
    <form {...form.formProps} className={styles.form}>
      {form.failure !== null && <Banner tone="error">{form.failure}</Banner>}
      <TextField {...field('bank')} label={m.payout.bank} placeholder={m.payout.bankPlaceholder} />
      <TextField
        {...field('number')}
        label={m.payout.number}
        placeholder={m.payout.numberPlaceholder}
        inputMode="text"
      />
      <TextField {...field('holder')} label={m.payout.holder} />
      <TextField
        {...field('link')}
        label={m.payout.link}
        description={m.payout.linkNote}
        placeholder={m.payout.linkPlaceholder}
        inputMode="url"
        autoCapitalize="none"
        enterKeyHint="done"
      />
      <div className={styles.row}>
        <Button type="submit" tone="primary" pending={form.pending}>
          {m.common.save}
        </Button>
        <Button tone="quiet" onPress={giveUp}>
          {m.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function toInput(payout: Payout | null): PayoutInput {
  const { bank, number, holder, link } = payout ?? { bank: '', number: '', holder: '', link: '' };
  return { bank, number, holder, link };
}

function toStored({ bank, number, holder, link }: PayoutInput): PayoutInput {
  return { bank: bank.trim(), number: number.trim(), holder: holder.trim(), link: toPayoutLink(link) ?? '' };
}

function checkPayout(values: PayoutInput, { payout: words }: Messages): Problems<PayoutInput> {
  const line = (text: string) =>
    text.trim().length > limits.payoutText ? words.tooLong(limits.payoutText) : undefined;
  const link = toPayoutLink(values.link);
  const missing = values.number.trim() === '' && link === '';
  return {
    bank: line(values.bank),
    number: missing ? words.missing : line(values.number),
    holder: line(values.holder),
    link: link === null ? words.linkInvalid : undefined,
  };
}
