import { useRef } from 'react';
import { activeMembers, departedMembers } from '@nbbang/domain/group/members';
import { memberOrder } from '@nbbang/domain/group/member-order';
import { emptyFilter, type HistoryFilter } from '@nbbang/domain/history/match';
import { categories } from '@nbbang/domain/records/category';
import { expenseKinds } from '@nbbang/domain/records/expense';
import { useGroupContext } from '#group/group-context.tsx';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { personName } from '#group/person-name.ts';
import { useNames } from '#group/reader.ts';
import { useLocale } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { CategoryIcon } from '#ui/controls/category-icon.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { Segmented } from '#ui/fields/segmented.tsx';
import { Select } from '#ui/fields/select.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { AmountRange } from './amount-range.tsx';
import { DateRange } from './date-range.tsx';
import styles from './filter-sheet.module.css';

export type FilterSheetProps = {
  isOpen: boolean;
  filter: HistoryFilter;
  /** The first change is a step that Back undoes, further ones belong to it (`isSameStep`). */
  onChange: (changed: Partial<HistoryFilter>, isSameStep: boolean) => void;
  /** How many entries the filter finds just now. */
  count: number;
  onClose: () => void;
};

/** No id of a member: those have four characters at least. */
const anyone = '';

/** All conditions but the text. Each counts as soon as it is set: the list beneath shows what it does. */
export function FilterSheet(props: FilterSheetProps) {
  const { isOpen, filter, onChange, count, onClose } = props;
  const { group } = useGroupContext().group;
  const names = useNames();
  const { search, expenseForm } = names.m;
  const order = memberOrder(names.ownMemberId, useLocale());
  const people = [...activeMembers(group), ...departedMembers(group)].sort(order);
  const isFurther = useRef(false);
  function change(changed: Partial<HistoryFilter>): void {
    onChange(changed, isFurther.current);
    isFurther.current = true;
  }

  function close(): void {
    isFurther.current = false;
    onClose();
  }

  return (
    <Sheet
      isOpen={isOpen}
      onClose={close}
      title={search.title}
      footer={
        <div className={styles.actions}>
          <Button onPress={() => change({ ...emptyFilter, text: filter.text })}>{search.clear}</Button>
          <Button tone="primary" onPress={close}>
            {search.show(count)}
          </Button>
        </div>
      }
    >
      <div className={styles.fields}>
        <Segmented
          label={search.kind}
          value={filter.kind ?? 'all'}
          options={(['all', ...expenseKinds] as const).map((kind) => ({
            value: kind,
            label: search.kinds[kind],
          }))}
          onChange={(kind) => change({ kind: kind === 'all' ? null : kind })}
        />
        <Select
          label={search.member}
          name="filter-member"
          value={filter.memberId ?? anyone}
          leading={
            filter.memberId === null ? (
              <Icon name="user" size={22} />
            ) : (
              <PersonAvatar memberId={filter.memberId} size={28} />
            )
          }
          options={[
            { value: anyone, label: search.anyone },
            ...people.map(({ memberId }) => ({ value: memberId, label: personName(memberId, names) })),
          ]}
          onChange={(id) => change({ memberId: id === anyone ? null : id })}
        />
        <Select
          label={search.category}
          name="filter-category"
          value={filter.category ?? 'any'}
          leading={<CategoryIcon category={filter.category === 'none' ? null : filter.category} />}
          options={[
            { value: 'any' as const, label: search.anyCategory },
            ...categories.map((category) => ({ value: category, label: expenseForm.categories[category] })),
            { value: 'none' as const, label: search.noCategory },
          ]}
          onChange={(category) => change({ category: category === 'any' ? null : category })}
        />
        <DateRange from={filter.from} to={filter.to} onChange={change} />
        <AmountRange
          currency={group.currency}
          minMinor={filter.minMinor}
          maxMinor={filter.maxMinor}
          onChange={change}
        />
      </div>
    </Sheet>
  );
}
