import { useId } from 'react';
import type { MemberId } from '@nbbang/domain/records/fields';
import type { KnownGroup } from '#data/shell/groups.ts';
import { formatHundredths } from '#i18n/hundredths.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { SmallInput } from '#ui/fields/small-input.tsx';
import { useForm } from '#ui/fields/use-form.ts';
import type { ActiveMember } from './active-members.ts';
import { readPercentages, startPercentages, type PercentTexts } from './percentages.ts';
import styles from './settings.module.css';

export type PercentageFormProps = {
  group: KnownGroup;
  ownMemberId: string;
  people: readonly ActiveMember[];
  /** What was typed before and not saved. */
  typed: PercentTexts | null;
  onType: (texts: PercentTexts) => void;
  onSave: (basisPoints: Record<MemberId, number>) => void;
};

/** Per cent for each member, and by how much they miss a hundred. */
export function PercentageForm(props: PercentageFormProps) {
  const { group, ownMemberId, people, typed, onType, onSave } = props;
  const { common, expenseForm, groupSettings: words } = useMessages();
  const noteId = useId();
  const ids = people.map(({ id }) => id);
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
    if (unread.length > 0) return expenseForm.noNumber;
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
        {people.map(({ id, name }) => {
          const shown = id === ownMemberId ? common.me : name;
          return (
            <div key={id} className={styles.person}>
              <Avatar id={id} name={name} size={32} />
              <span className={styles.personName}>{shown}</span>
              <SmallInput
                label={expenseForm.numberOf.percentage(shown)}
                value={texts[id] ?? ''}
                placeholder="0"
                inputMode="decimal"
                invalid={
                  form.problems.texts !== undefined && (read.unread.length === 0 || read.unread.includes(id))
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
      {missesDeparted(group, ids) && <p className={styles.note}>{words.splitDeparted}</p>}
      <Button type="submit" pending={form.pending}>
        {words.splitSave}
      </Button>
    </form>
  );
}

/** Somebody has left with a part of the hundred. */
function missesDeparted({ group: { defaultSplit } }: KnownGroup, ids: readonly MemberId[]): boolean {
  return (
    defaultSplit?.mode === 'percentage' &&
    Object.keys(defaultSplit.basisPoints).some((id) => !ids.includes(id))
  );
}
