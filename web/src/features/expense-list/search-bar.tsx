import type { RefObject } from 'react';
import { isEmptyFilter } from '@nbbang/domain/history/match';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { useGroupContext } from '#group/group-context.tsx';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Chip } from '#ui/controls/chip.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { SearchField } from '#ui/fields/search-field.tsx';
import { maxQueryLength } from './filter-address.ts';
import type { Condition } from './filter-words.ts';
import type { FilterState } from './use-filter.ts';
import styles from './search-bar.module.css';

export type SearchBarProps = {
  state: FilterState;
  conditions: readonly Condition[];
  found: Found;
  onOpenConditions: () => void;
  /** The button that opens the conditions: takes the focus when what had it is gone. */
  conditionsRef: RefObject<HTMLButtonElement | null>;
  onClear: () => void;
};

export type Found = {
  count: number;
  /** Null: nothing of it was spent. */
  spentMinor: MinorUnits | null;
  /** `whole`: everything was looked through. */
  reach: 'loading' | 'whole' | 'part';
};

/** Above the list: what to look for, what is being looked for, and how much was found. */
export function SearchBar(props: SearchBarProps) {
  const { state, conditions, found, onOpenConditions, conditionsRef, onClear } = props;
  const m = useMessages();
  const { text, filter, typeText, flushText, change } = state;
  const label = conditions.length === 0 ? m.search.conditions : m.search.conditionsSet(conditions.length);

  function takeOff(condition: Condition): void {
    change(condition.without);
    conditionsRef.current?.focus();
  }

  return (
    <search className={styles.bar} aria-label={m.search.region}>
      <div className={styles.line}>
        <SearchField
          label={m.search.label}
          value={text}
          onChange={typeText}
          onBlur={flushText}
          maxLength={maxQueryLength}
        />
        <button
          ref={conditionsRef}
          type="button"
          className={styles.conditions}
          aria-label={label}
          title={label}
          aria-haspopup="dialog"
          onClick={onOpenConditions}
        >
          <Icon name="filter" size={22} />
          {conditions.length > 0 && (
            <span className={styles.count} aria-hidden="true">
              {conditions.length}
            </span>
          )}
        </button>
      </div>
      {conditions.length > 0 && (
        <ul className={styles.chips} aria-label={m.search.chosen}>
          {conditions.map((condition) => (
            <li key={condition.name} className={styles.chip}>
              <Chip removeLabel={m.search.takeOff(condition.words)} onRemove={() => takeOff(condition)}>
                {condition.words}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {/* Stays in the document, so that what changes in it is read out. */}
      <div role="status" className={styles.status}>
        {!isEmptyFilter(filter) && <FoundLine found={found} onClear={onClear} />}
      </div>
    </search>
  );
}

type FoundLineProps = { found: Found; onClear: () => void };

function FoundLine({ found, onClear }: FoundLineProps) {
  const { currency } = useGroupContext().group.group;
  const { search } = useMessages();
  const locale = useLocale();
  const sum = found.spentMinor === null ? '' : search.sum(formatAmount(found.spentMinor, currency, locale));
  return (
    <div className={styles.found}>
      <p>
        {(found.count > 0 || found.reach === 'whole') && (
          <strong className={styles.number}>{search.found(found.count)}</strong>
        )}
        {sum !== '' && ` · ${sum}`}
        {found.reach !== 'whole' && (
          <span className={styles.reach}>{found.reach === 'loading' ? search.looking : search.partOnly}</span>
        )}
      </p>
      {found.count > 0 && (
        <button type="button" className={styles.clear} onClick={onClear}>
          {search.clear}
        </button>
      )}
    </div>
  );
}
