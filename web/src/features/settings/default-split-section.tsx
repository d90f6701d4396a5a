import { useState } from 'react';
import { activeMembers } from '@nbbang/domain/group/members';
import { memberOrder } from '@nbbang/domain/group/member-order';
import { ownValue } from '@nbbang/domain/group/own-value';
import type { DefaultSplit } from '@nbbang/domain/records/group';
import { setDefaultSplit } from '#data/group-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { personName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import { formatList } from '#i18n/format.ts';
import { formatHundredths } from '#i18n/hundredths.ts';
import { useLocale } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { RadioRows } from '#ui/fields/radio-rows.tsx';
import { Section } from '#ui/layout/section.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { clearPercentDraft, loadPercentDraft, savePercentDraft } from './percent-draft.ts';
import { PercentageForm } from './percentage-form.tsx';
import styles from './settings.module.css';

type Way = 'equal' | DefaultSplit['mode'];

/** How a new expense is split until somebody says otherwise. Percentages are saved by hand, the rest as it is chosen. */
export function DefaultSplitSection() {
  const { group, user, ownMemberId } = useGroupContext();
  const names = useNames();
  const { common, failure, groupSettings: words } = names.m;
  const locale = useLocale();
  const stored = group.group.defaultSplit ?? null;
  const storedWay: Way = stored?.mode ?? 'equal';
  const [typed, setTyped] = useState(() => loadPercentDraft(user.uid, group.id));
  // What the listener does not show yet: a write under way, or percentages that are still being typed.
  const [chosen, setChosen] = useState<Way | null>(typed === null ? null : 'percentage');
  if (chosen === storedWay) setChosen(null);
  const way = chosen ?? storedWay;
  const people = activeMembers(group.group).sort(memberOrder(ownMemberId, locale));
  const ids = people.map(({ memberId }) => memberId);
  const named = (numbers: Readonly<Record<string, number>>, sign: (number: string) => string) =>
    formatList(
      ids.flatMap((memberId) => {
        const number = ownValue(numbers, memberId);
        return number === undefined
          ? []
          : [`${personName(memberId, names)} ${sign(formatHundredths(number))}`];
      }),
      locale,
    );
  const weights = named(group.group.weights ?? {}, (weight) => `×${weight}`);

  async function save(split: DefaultSplit | null): Promise<void> {
    const before = stored;
    // What was typed stays at hand as long as the page is open.
    clearPercentDraft(user.uid, group.id);
    try {
      const { acknowledged } = setDefaultSplit(user.uid, group.id, split);
      showToast({
        message: words.splitSaved,
        tone: 'success',
        action: { label: common.undo, onPress: () => void setDefaultSplit(user.uid, group.id, before) },
      });
      if (!(await acknowledged)) takeBack(split);
    } catch (error) {
      console.error('the default split could not be changed', error);
      takeBack(split);
      showToast({ message: failure.network, tone: 'error' });
    }
  }

  /** It was not taken: what was typed waits to be saved once more. */
  function takeBack(split: DefaultSplit | null): void {
    const isTyped = split?.mode === 'percentage' && typed !== null;
    setChosen(isTyped ? 'percentage' : null);
    if (isTyped) savePercentDraft(user.uid, group.id, typed);
  }

  function choose(next: Way): void {
    setChosen(next);
    if (next === 'percentage') return;
    if (next === storedWay) clearPercentDraft(user.uid, group.id);
    else void save(next === 'equal' ? null : { mode: next });
  }

  return (
    <Section title={words.split}>
      <RadioRows<Way>
        label={words.split}
        value={way}
        onChange={choose}
        choices={[
          { value: 'equal', label: words.splitEqual, description: words.splitEqualText },
          {
            value: 'shares',
            label: words.splitShares,
            description: weights === '' ? words.splitSharesEven : weights,
          },
          {
            value: 'percentage',
            label: words.splitPercentage,
            description:
              stored?.mode === 'percentage'
                ? named(stored.basisPoints, (percent) => `${percent}%`)
                : words.splitPercentageNone,
          },
        ]}
      />
      {way === 'shares' && (
        <div className={styles.beneath}>
          <Button tone="quiet" size="s" href={paths.members(group.id)}>
            {words.splitSharesLink}
          </Button>
        </div>
      )}
      {way === 'percentage' && (
        <PercentageForm
          ids={ids}
          typed={typed}
          onType={(texts) => {
            setTyped(texts);
            savePercentDraft(user.uid, group.id, texts);
          }}
          onSave={(basisPoints) => void save({ mode: 'percentage', basisPoints })}
        />
      )}
    </Section>
  );
}
