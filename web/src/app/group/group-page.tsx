import { Suspense, useCallback, useState } from 'react';
import { isArchived } from '@nbbang/domain/group/is-archived';
import { useLocation, useRoute, useSearch } from 'wouter';
import { useFirstScreenShown } from '#data/base/first-screen.ts';
import { useGroup } from '#data/shell/groups.ts';
import { useIsLeaving } from '#data/local/leaving.ts';
import { useAskedWrites, type RefusedWrite } from '#data/local/refused-writes.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { GroupProvider, useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { keepFilter, paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { FloatingAction } from '#ui/layout/floating-action.tsx';
import { Page } from '#ui/layout/page.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { Tabs } from '#ui/layout/tabs.tsx';
import { GroupHeader } from './group-header.tsx';
import { LeftOutNotice } from './left-out-notice.tsx';
import { GroupSettings } from './group-settings.tsx';
import { DamagedPage, NoAccessPage } from '#app/failures/not-found-page.tsx';
import { ErrorBoundary } from '#ui/failures/error-boundary.tsx';
import { Contained } from '#ui/failures/contained.tsx';
import { ContainedSheet } from '#ui/failures/contained-sheet.tsx';
import { RefusedWrites } from '#app/failures/refused-writes.tsx';
import { ExpenseOverlay } from './lazy-overlay.ts';
import {
  ActivityPanel,
  ArchivedNotice,
  AskedEdits,
  BalancesPanel,
  ExpenseDetailAside,
  ExpenseList,
  MembersPanel,
  NewsMark,
  PausedNotice,
  StatisticsPanel,
} from '#app/screens.ts';
import { Splash } from '#app/splash.tsx';
import { UnavailablePage, UnverifiedPage } from '#app/failures/unavailable-page.tsx';
import { useExpenseId } from './use-expense-id.ts';
import { useMedia } from '#app/use-media.ts';
import { useTitle } from '#app/use-title.ts';
import styles from './group-page.module.css';

type Tab = 'expenses' | 'balances' | 'statistics' | 'activity' | 'members' | 'settings';

/** One group, for one of its members. */
export function GroupPage({ groupId, user }: { groupId: string; user: SessionUser }) {
  const state = useGroup(groupId);
  const isLeaving = useIsLeaving(groupId);
  if (state.status === 'loading') return <Splash />;
  if (state.status === 'failed') {
    if (isLeaving) return <Splash />;
    if (state.reason === 'damaged') return <DamagedPage />;
    if (state.reason === 'unverified') return <UnverifiedPage />;
    return state.reason === 'unavailable' ? <UnavailablePage /> : <NoAccessPage />;
  }
  return (
    <GroupProvider group={state.value} user={user} stranger={<NoAccessPage />}>
      <Group />
    </GroupProvider>
  );
}

function Group() {
  const { group, user } = useGroupContext();
  const [, navigate] = useLocation();
  const search = useSearch();
  const { activity, common, detail, expense, group: words } = useMessages();
  const [reopened, setReopened] = useState<RefusedWrite | null>(null);
  const wide = useMedia('(min-width: 1024px)');
  const tab = useTab(wide);
  const [inExpense] = useRoute(paths.expense.pattern);
  const shownId = useExpenseId();
  const hasAsked = useAskedWrites(user.uid).some(({ groupId }) => groupId === group.id);
  const archived = isArchived(group.group);
  // One primary action a screen: on the other tabs it would lie over theirs.
  const hasFloating = tab === 'expenses' && !archived;
  useTitle(`${group.group.emoji} ${group.group.name}`);

  const addresses: Record<Tab, string> = {
    expenses: paths.group(group.id),
    balances: paths.balances(group.id),
    statistics: paths.statistics(group.id),
    activity: paths.activity(group.id),
    members: paths.members(group.id),
    settings: paths.groupSettings(group.id),
  };
  const isShown = useFirstScreenShown();
  const news = isShown && (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        <NewsMark />
      </Suspense>
    </ErrorBoundary>
  );
  // The list stays as it was searched while something opens over or beside it.
  const overList = (path: string) => (tab === 'expenses' ? keepFilter(path, search) : path);
  const close = () => navigate(overList(addresses[tab]));
  const open = useCallback(
    (expenseId: string) => navigate(keepFilter(paths.expense(group.id, expenseId), search)),
    [navigate, group.id, search],
  );

  return (
    <div className={styles.columns}>
      <Page withFloating={hasFloating}>
        {tab === 'settings' ? (
          <Contained key={tab}>
            <GroupSettings />
          </Contained>
        ) : (
          <>
            <Contained>
              <GroupHeader linksBalances={!wide && tab !== 'balances'} />
            </Contained>
            {archived && (
              <Contained>
                <Suspense fallback={null}>
                  <div className={styles.notice}>
                    <ArchivedNotice />
                  </div>
                </Suspense>
              </Contained>
            )}
            <Contained>
              <LeftOutNotice groupId={group.id} />
            </Contained>
            {group.group.pausedUntil?.[user.uid] !== undefined && (
              <Suspense fallback={null}>
                <div className={styles.notice}>
                  <PausedNotice />
                </div>
              </Suspense>
            )}
            <Contained>
              <RefusedWrites uid={user.uid} groupId={group.id} onReopen={setReopened} />
            </Contained>
            {hasAsked && (
              <Contained>
                <Suspense fallback={null}>
                  <AskedEdits />
                </Suspense>
              </Contained>
            )}
            <Tabs<Tab>
              label={words.tabs}
              value={tab}
              onChange={(next) => navigate(addresses[next])}
              items={[
                { id: 'expenses', label: words.tabExpenses },
                ...(wide ? [] : [{ id: 'balances' as const, label: words.tabBalances }]),
                { id: 'statistics', label: words.tabStatistics },
                { id: 'activity', label: activity.title, mark: tab !== 'activity' && news },
                { id: 'members', label: words.tabMembers },
              ]}
            >
              <Contained key={tab}>
                <Suspense fallback={<SkeletonRows label={common.loading} />}>
                  {tab === 'expenses' && (
                    <ExpenseList
                      onOpen={open}
                      onAdd={archived ? null : () => navigate(paths.newExpense(group.id))}
                    />
                  )}
                  {tab === 'balances' && <BalancesPanel />}
                  {tab === 'statistics' && <StatisticsPanel />}
                  {tab === 'activity' && <ActivityPanel />}
                  {tab === 'members' && <MembersPanel />}
                </Suspense>
              </Contained>
            </Tabs>
          </>
        )}
        {hasFloating && (
          <FloatingAction>
            <Button tone="primary" floating icon="plus" href={overList(paths.newExpense(group.id))}>
              {expense.add}
            </Button>
          </FloatingAction>
        )}
      </Page>
      {wide && (
        <aside className={styles.aside} aria-label={shownId === null ? words.tabBalances : detail.label}>
          <Contained key={shownId === null ? 'balances' : 'details'}>
            <Suspense fallback={<SkeletonRows label={common.loading} />}>
              {shownId === null ? (
                <BalancesPanel />
              ) : (
                <ExpenseDetailAside expenseId={shownId} onClose={close} />
              )}
            </Suspense>
          </Contained>
        </aside>
      )}
      {(inExpense || reopened) && (
        <ContainedSheet onClose={close}>
          <Suspense fallback={null}>
            <ExpenseOverlay
              wide={wide}
              onClose={close}
              reopened={reopened}
              onReopenedClosed={() => setReopened(null)}
            />
          </Suspense>
        </ContainedSheet>
      )}
    </div>
  );
}

/**
 * An expense opens over or beside what was shown, so its address keeps the tab. So does that of the balances on a wide
 * screen, where they stand beside every tab.
 */
function useTab(wide: boolean): Tab {
  const [balances] = useRoute(paths.balances.pattern);
  const [statistics] = useRoute(paths.statistics.pattern);
  const [activity] = useRoute(paths.activity.pattern);
  const [members] = useRoute(paths.members.pattern);
  const [settings] = useRoute(paths.groupSettings.pattern);
  const [expense] = useRoute(paths.expense.pattern);
  const [kept, setKept] = useState<Tab>('expenses');
  const matched: [boolean, Tab][] = [
    [balances, 'balances'],
    [statistics, 'statistics'],
    [activity, 'activity'],
    [members, 'members'],
    [settings, 'settings'],
  ];
  const named = matched.find(([matches]) => matches)?.[1] ?? 'expenses';
  const tab = expense ? kept : named;
  if (tab !== kept) setKept(tab);
  return tab === 'balances' && wide ? 'expenses' : tab;
}
