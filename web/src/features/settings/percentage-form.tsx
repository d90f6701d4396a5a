import { useId } from 'react';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { DefaultSplit } from '@nbbang/domain/records/group';
import { useGroupContext } from '#group/group-context.tsx';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { personName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import { formatHundredths } from '#i18n/hundredths.ts';
import { Button } from '#ui/controls/button.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { amountMessage } from '#ui/amount-field/amount-message.ts';
import { NumberInput } from '#ui/amount-field/number-input.tsx';
import { useForm } from '#ui/fields/use-form.ts';
import { readPercentages, startPercentages, type PercentTexts } from './percentages.ts';
import styles from './settings.module.css';

export type PercentageFormProps = {
  /** Whose percentages are asked for, in the order of the rows. */
  ids: readonly MemberId[];
  /** What was typed before and not saved. */
  typed: PercentTexts | null;
  onType: (texts: PercentTexts) => void;
  onSave: (basisPoints: Record<MemberId, number>) => void;
};

/** Per cent for each member, and by how much they miss a hundred. */
export function PercentageForm({ ids, typed, onType, onSave }: PercentageFormProps) {
  const { group } = useGroupContext();
  const names = useNames();
  const { expenseForm, groupSettings: words } = names.m;
  const noteId = useId();
  const form = useForm<{ texts: PercentTexts }>({
    initial: { texts: typed ?? startPercentages(group.id, group.group, ids) },
    check: ({ texts }) => ({ texts: problemOf(texts) }),
    submit: ({ texts }) => {
      onSave(readPercentages(texts, ids).basisPoints);
      return Promise.resolve(null);
    },
  });
  const { texts } = form.values;
  const read = readPercentages(texts, ids);

  function problemOf(now: PercentTexts): string | undefined {
    const { offBy, unread } = readPercentages(now, ids);
    const [first] = unread;
    if (first !== undefined) return amountMessage(names.m, first.problem, now[first.id] ?? '', null);
    const off = `${formatHundredths(Math.abs(offBy))}%`;
    if (offBy === 0) return undefined;
    return offBy > 0 ? words.splitExceeds(off) : words.splitNeeds(off);
  }

  function type(id: MemberId, text: string): void {
    const next = { ...texts, [id]: text };
    form.change({ texts: next });
    onType(next);
  }

  const problem = problemOf(texts);
  return (
    <form {...form.formProps} className={styles.percentages}>
      <div role="group" aria-label={words.splitPercents}>
        {ids.map((id) => {
          const shown = personName(id, names);
          return (
            <div key={id} className={styles.person}>
              <PersonAvatar memberId={id} size={32} />
              <span className={styles.personName}>{shown}</span>
              <NumberInput
                label={expenseForm.numberOf.percentage(shown)}
                value={texts[id] ?? ''}
                notation={{ kind: 'share' }}
                invalid={
                  form.problems.texts !== undefined &&
                  (read.unread.length === 0 || read.unread.some((other) => other.id === id))
                }
                describedBy={noteId}
                after={<span aria-hidden="true">%</span>}
                onChange={(text) => type(id, text)}
              />
            </div>
          );
        })}
      </div>
      {/* Said as one types, not only once saving was tried. */}
      <p id={noteId} role="status" className={problem === undefined ? styles.fits : styles.wrong}>
        <Icon name={problem === undefined ? 'check' : 'alert'} size={18} />
        {problem ?? expenseForm.fits}
      </p>
      {missesDeparted(group.group.defaultSplit, ids) && <p className={styles.note}>{words.splitDeparted}</p>}
      <Button type="submit" pending={form.pending}>
        {words.splitSave}
      </Button>
    </form>
  );
}

/** Somebody has left with a part of the hundred. */
function missesDeparted(defaultSplit: DefaultSplit | null | undefined, ids: readonly MemberId[]): boolean {
  return (
    defaultSplit?.mode === 'percentage' &&
    Object.keys(defaultSplit.basisPoints).some((id) => !ids.includes(id))
  );
}
