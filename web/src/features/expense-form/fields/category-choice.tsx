import { categories, type Category } from '@nbbang/domain/records/category';
import { useMessages } from '#i18n/locale.tsx';
import { CategoryIcon } from '#ui/controls/category-icon.tsx';
import styles from './category-choice.module.css';

type CategoryToggleProps = { category: Category | null; isOpen: boolean; onPress: () => void };

/** The category as an icon; a press shows all of them. */
export function CategoryToggle({ category, isOpen, onPress }: CategoryToggleProps) {
  const { expenseForm: words } = useMessages();
  const label = words.categoryIs(category === null ? words.noCategory : words.categories[category]);
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      data-category={category ?? 'none'}
      onClick={onPress}
    >
      <CategoryIcon category={category} />
    </button>
  );
}

type CategoryGridProps = { category: Category | null; onChoose: (category: Category | null) => void };

/** All categories. A press on the chosen one leaves the expense without a category. */
export function CategoryGrid({ category, onChoose }: CategoryGridProps) {
  const { expenseForm: words } = useMessages();
  return (
    <fieldset className={styles.categories} aria-label={words.category}>
      {categories.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.category}
          aria-pressed={each === category}
          onClick={() => onChoose(each === category ? null : each)}
        >
          <CategoryIcon category={each} />
          <span>{words.categories[each]}</span>
        </button>
      ))}
    </fieldset>
  );
}
