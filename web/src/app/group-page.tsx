import { Suspense, useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import { ExpenseList } from '#features/expenses/expense-list.tsx';
import { ownMember, useGroup, type KnownGroup } from '#data/groups.ts';
import type { RefusedWrite } from '#data/refused-writes.ts';
import type { SessionUser } from '#data/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/button.tsx';
import { FloatingAction } from '#ui/floating-action.tsx';
import { Page } from '#ui/page.tsx';
import { SkeletonRows } from '#ui/skeleton.tsx';
import { Tabs } from '#ui/tabs.tsx';
import { GroupHeader } from './group-header.tsx';
import { NoAccessPage } from './not-found-page.tsx';
import { RefusedWrites } from './refused-writes.tsx';
import {
  ActivityPanel,
  BalancesPanel,
  ExpenseDetailAside,
  ExpenseOverlay,
  MembersPanel,
  NewsMark,
} from './screens.ts';
import { Splash } from './splash.tsx';
import { UnavailablePage } from './unavailable-page.tsx';
import { useExpenseId } from './use-expense-id.ts';
import { useMedia } from './use-media.ts';
import { useTitle } from './use-title.ts';
import styles from './group-page.module.css';

type Tab = 'expenses' | 'balances' | 'activity' | 'members';

/** One group, for one of its members. */
export function GroupPage({ groupId, user }: { groupId: string; user: SessionUser }) {
  const state = useGroup(groupId);
  if (state.status === 'loading') return <Splash />;
  if (state.status === 'failed')
    return state.reason === 'unavailable' ? <UnavailablePage /> : <NoAccessPage />;
  const own = ownMember(state.value.group, user.uid);
  if (!own) return <NoAccessPage />;
  return <Group group={state.value} user={user} ownMemberId={own.id} />;
}

type GroupProps = { group: KnownGroup; user: SessionUser; ownMemberId: string };

function Group({ group, user, ownMemberId }: GroupProps) {
  const [, navigate] = useLocation();
  const { activity, common, detail, expense, group: words } = useMessages();
  const [reopened, setReopened] = useState<RefusedWrite | null>(null);
  const wide = useMedia('(min-width: 1024px)');
  const tab = useTab(wide);
  const [inExpense] = useRoute('/groups/:groupId/expenses/*');
  const shownId = useExpenseId();
  // One primary action a screen: on the other tabs it would lie over theirs.
  const hasFloating = tab === 'expenses';
  useTitle(`${group.group.emoji} ${group.group.name}`);

  const addresses: Record<Tab, string> = {
    expenses: paths.group(group.id),
    balances: paths.balances(group.id),
    activity: paths.activity(group.id),
    members: paths.members(group.id),
  };
  const news = (
    <Suspense fallback={null}>
      <NewsMark uid={user.uid} groupId={group.id} />
    </Suspense>
  );
  const close = () => navigate(addresses[tab]);
  const context = { group, user, ownMemberId };

  return (
    <div className={styles.columns}>
      <Page withFloating={hasFloating}>
        <GroupHeader group={group} ownMemberId={ownMemberId} linksBalances={!wide && tab !== 'balances'} />
        <RefusedWrites groupId={group.id} onReopen={setReopened} />
        <Tabs<Tab>
          label={words.tabs}
          value={tab}
          onChange={(next) => navigate(addresses[next])}
          items={[
            { id: 'expenses', label: words.tabExpenses },
            ...(wide ? [] : [{ id: 'balances' as const, label: words.tabBalances }]),
            { id: 'activity', label: activity.title, mark: tab !== 'activity' && news },
            { id: 'members', label: words.tabMembers },
          ]}
        >
          {tab === 'expenses' && (
            <ExpenseList
              {...context}
              onOpen={(expenseId: string) => navigate(paths.expense(group.id, expenseId))}
              onAdd={() => navigate(paths.newExpense(group.id))}
            />
          )}
          <Suspense fallback={<SkeletonRows label={common.loading} />}>
            {tab === 'balances' && <BalancesPanel {...context} />}
            {tab === 'activity' && <ActivityPanel group={group} user={user} />}
            {tab === 'members' && <MembersPanel group={group} user={user} />}
          </Suspense>
        </Tabs>
        {hasFloating && (
          <FloatingAction>
            <Button tone="primary" floating icon="plus" href={paths.newExpense(group.id)}>
              {expense.add}
            </Button>
          </FloatingAction>
        )}
      </Page>
      {wide && (
        <aside className={styles.aside} aria-label={shownId === null ? words.tabBalances : detail.label}>
          <Suspense fallback={<SkeletonRows label={common.loading} />}>
            {shownId === null ? (
              <BalancesPanel {...context} />
            ) : (
              <ExpenseDetailAside {...context} expenseId={shownId} onClose={close} />
            )}
          </Suspense>
        </aside>
      )}
      {(inExpense || reopened) && (
        <Suspense fallback={null}>
          <ExpenseOverlay
            {...context}
            wide={wide}
            onClose={close}
            reopened={reopened}
            onReopenedClosed={() => setReopened(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

/**
 * An expense opens over or beside what was shown, so its address keeps the tab. So does that of the balances on a wide
 * screen, where they stand beside every tab.
 */
function useTab(wide: boolean): Tab {
  const [balances] = useRoute('/groups/:groupId/balances');
  const [activity] = useRoute('/groups/:groupId/activity');
  const [members] = useRoute('/groups/:groupId/members');
  const [expense] = useRoute('/groups/:groupId/expenses/*');
  const [kept, setKept] = useState<Tab>('expenses');
  const named = balances ? 'balances' : activity ? 'activity' : members ? 'members' : 'expenses';
  const tab = expense ? kept : named;
  if (tab !== kept) setKept(tab);
  return tab === 'balances' && wide ? 'expenses' : tab;
}
