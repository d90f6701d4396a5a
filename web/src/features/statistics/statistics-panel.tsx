import { useState } from 'react';
import { lastFigures } from '#data/base/figures.ts';
import type { Live } from '#data/base/live.ts';
import { useStatistics, useStatisticsYears } from '#data/statistics.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { failureText } from '#i18n/failure-text.ts';
import { useMessages } from '#i18n/locale.tsx';
import { useToday } from '#i18n/use-today.ts';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import { StatisticsReport } from './statistics-report.tsx';
import { usePeriod } from './use-period.ts';
import { YearStep } from './year-step.tsx';
import styles from './statistics-panel.module.css';

/** What a year came to: by category, month and member. */
export function StatisticsPanel() {
  const [attempt, setAttempt] = useState(0);
  return <Panel key={attempt} onRetry={() => setAttempt(attempt + 1)} />;
}

type Failed = Extract<Live<never>, { status: 'failed' }>;

function Panel({ onRetry }: { onRetry: () => void }) {
  const { group } = useGroupContext();
  const { statistics: words } = useMessages();
  const years = useStatisticsYears(group.id);
  if (years.status === 'loading') return <SkeletonRows label={words.loading} />;
  if (years.status === 'failed') return <Unavailable state={years} onRetry={onRetry} />;
  if (years.value.length === 0) {
    return (
      <EmptyState title={words.noneTitle} filled={0}>
        {words.noneText}
      </EmptyState>
    );
  }
  return <Years years={years.value} onRetry={onRetry} />;
}

type YearsProps = { years: readonly number[]; onRetry: () => void };

function Years({ years, onRetry }: YearsProps) {
  const { group } = useGroupContext();
  const { statistics: words } = useMessages();
  const period = usePeriod(years, Number(useToday().slice(0, 4)));
  const live = useStatistics(group.id, period.year);
  const statistics = live.status === 'ready' ? lastFigures(live.value) : null;
  return (
    <div className={styles.panel}>
      <YearStep years={years} year={period.year} onYear={(year) => period.show(year, null)} />
      {live.status === 'loading' && <SkeletonRows label={words.loading} />}
      {live.status === 'failed' && <Unavailable state={live} onRetry={onRetry} />}
      {live.status === 'ready' && (
        <WorkingOut isBehind={live.value.isBehind} place="block">
          {statistics && (
            <StatisticsReport
              statistics={statistics}
              month={period.month}
              onMonth={(month) => period.show(period.year, month)}
            />
          )}
        </WorkingOut>
      )}
    </div>
  );
}

function Unavailable({ state, onRetry }: { state: Failed; onRetry: () => void }) {
  const { common, failure, statistics: words } = useMessages();
  return (
    <EmptyState
      title={words.loadFailed}
      filled={0}
      action={<Button onPress={onRetry}>{common.retry}</Button>}
    >
      {state.reason === 'unavailable' ? words.notHere : failureText(state.reason, { failure })}
    </EmptyState>
  );
}
