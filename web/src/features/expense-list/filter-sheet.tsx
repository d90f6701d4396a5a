import { useRef } from 'react';
import { emptyFilter, type HistoryFilter } from '@nbbang/domain/history/match';
import { categories } from '@nbbang/domain/records/category';
import { expenseKinds } from '@nbbang/domain/records/expense';
import type { KnownGroup } from '#data/shell/groups.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
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
  group: KnownGroup;
  ownMemberId: string;
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
  const { isOpen, group, ownMemberId, filter, onChange, count, onClose } = props;
  const m = useMessages();
  const { search, expenseForm, common } = m;
  const { members, currency } = group.group;
  const isFurther = useRef(false);
  function change(changed: Partial<HistoryFilter>): void {
    onChange(changed, isFurther.current);
    isFurther.current = true;
  }

  function close(): void {
    isFurther.current = false;
    onClose();
  }

  const chosen = filter.memberId === null ? undefined : members[filter.memberId];
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
            filter.memberId !== null && chosen ? (
              <Avatar
                id={filter.memberId}
                name={chosen.name}
                size={28}
                muted={chosen.status === 'departed'}
              />
            ) : (
              <Icon name="user" size={22} />
            )
          }
          options={[
            { value: anyone, label: search.anyone },
            ...inOrder(members, ownMemberId).map(([id, { name }]) => ({
              value: id,
              label: id === ownMemberId ? common.me : name,
            })),
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
          currency={currency}
          minMinor={filter.minMinor}
          maxMinor={filter.maxMinor}
          onChange={change}
        />
      </div>
    </Sheet>
  );
}

/** The reader first, then who is here, then who has left; each by name. */
function inOrder(members: KnownGroup['group']['members'], ownMemberId: string) {
  const rank = (id: string, status: string) => (id === ownMemberId ? 0 : status === 'active' ? 1 : 2);
  return Object.entries(members).toSorted(
    ([idA, a], [idB, b]) => rank(idA, a.status) - rank(idB, b.status) || a.name.localeCompare(b.name),
  );
}
