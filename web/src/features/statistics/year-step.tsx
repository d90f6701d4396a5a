import { useMessages } from '#i18n/locale.tsx';
import { Icon, type IconName } from '#ui/controls/icon.tsx';
import { neighbours } from './period.ts';
import styles from './year-step.module.css';

export type YearStepProps = { years: readonly number[]; year: number; onYear: (year: number) => void };

/** Which year is shown, and the way to the nearest ones that have something. */
export function YearStep({ years, year, onYear }: YearStepProps) {
  const { statistics: words } = useMessages();
  const { earlier, later } = neighbours(years, year);
  const isOnly = earlier === undefined && later === undefined;
  return (
    <div className={styles.step} role="group" aria-label={words.chooseYear}>
      {isOnly || <Step icon="back" year={earlier} none={words.noEarlier} onYear={onYear} />}
      <span className={styles.year} aria-live="polite">
        {words.year(year)}
      </span>
      {isOnly || <Step icon="chevron-right" year={later} none={words.noLater} onYear={onYear} />}
    </div>
  );
}

type StepProps = { icon: IconName; year: number | undefined; none: string; onYear: (year: number) => void };

/** At the end it stays in place and keeps the focus. */
function Step({ icon, year, none, onYear }: StepProps) {
  const { statistics: words } = useMessages();
  const label = year === undefined ? none : words.showYear(year);
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-disabled={year === undefined}
      onClick={() => year !== undefined && onYear(year)}
    >
      <Icon name={icon} size={20} />
    </button>
  );
}
