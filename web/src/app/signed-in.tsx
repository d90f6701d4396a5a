import { useEffect } from 'react';
import { isArchived } from '@nbbang/domain/group/is-archived';
import { Redirect, Route, Switch } from 'wouter';
import { afterFirstScreen } from '#data/base/first-screen.ts';
import { unsentOnDevice } from '#data/local/device.ts';
import { loadDatabase, loadOutbox } from '#data/shell/chunks.ts';
import type { Live } from '#data/base/live.ts';
import { type KnownGroup, useMyGroups } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { NewGroupPage } from './new-group-page.tsx';
import { CrashPage } from '#app/failures/crash-page.tsx';
import { ErrorBoundary } from '#ui/failures/error-boundary.tsx';
import { NotFoundPage } from '#app/failures/not-found-page.tsx';
import { GroupPage, HomePage } from './pages.ts';
import { AccountScreen, UpgradeSection } from './screens.ts';
import { Shell } from './shell.tsx';
import { Splash } from './splash.tsx';
import { Titled } from './titled.tsx';
import { useNext } from './use-next.ts';
import { usePreloaded } from './use-preloaded.ts';

/** Everything that needs an account, guests included. */
export function SignedIn({ user }: { user: SessionUser }) {
  const groups = useMyGroups(user.uid);
  const next = useNext();
  const { account } = useMessages();
  useSettledSession(user);
  usePreloaded();
  return (
    <Shell user={user} groups={groups}>
      <Switch>
        <Route path={paths.home}>
          <ErrorBoundary fallback={<CrashPage />}>
            <HomePage user={user} groups={groups} />
          </ErrorBoundary>
        </Route>
        <Route path={paths.newGroup}>
          <ErrorBoundary fallback={<CrashPage />}>
            <NewGroupPage user={user} />
          </ErrorBoundary>
        </Route>
        <Route path={paths.addExpense}>
          <AddExpense groups={groups} />
        </Route>
        <Route path={paths.account}>
          <Titled title={account.menu} />
          <ErrorBoundary fallback={<CrashPage />}>
            <AccountScreen user={user} upgrade={<UpgradeSection user={user} />} />
          </ErrorBoundary>
        </Route>
        <Route path={paths.group.pattern}>
          {({ groupId }) => (
            <ErrorBoundary key={groupId} fallback={<CrashPage />}>
              <GroupPage groupId={groupId} user={user} />
            </ErrorBoundary>
          )}
        </Route>
        <Route path={paths.signIn}>
          <Redirect to={next} replace />
        </Route>
        <Route path={paths.signUp}>
          <Redirect to={next} replace />
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Shell>
  );
}

/** The way from the icon on a phone's screen to the form of the group that changed last. */
function AddExpense({ groups }: { groups: Live<KnownGroup[]> }) {
  if (groups.status === 'loading') return <Splash />;
  const latest = groups.status === 'ready' ? groups.value.find(({ group }) => !isArchived(group)) : undefined;
  return <Redirect to={latest ? paths.newExpense(latest.id) : paths.home} replace />;
}

/** Nothing on the screen waits for these. A failure, mostly offline, only means that the next start tries again. */
function useSettledSession({ uid, name }: SessionUser): void {
  const language = useLocale();
  useEffect(() => {
    // What was left is sent at once; where nothing was, its code would come instead of the first screen.
    if (unsentOnDevice().changes === 0) return;
    loadOutbox()
      .then(({ settleOutbox }) => settleOutbox(uid))
      .catch(reportUnsettled);
  }, [uid]);
  useEffect(() => {
    // A new account has no name for a moment.
    if (name === null) return;
    afterFirstScreen(() => {
      loadDatabase()
        .then(({ saveProfile }) => saveProfile(uid, { name, language }))
        .catch(reportUnsettled);
    });
  }, [uid, name, language]);
}

function reportUnsettled(error: unknown): void {
  console.warn('the session is not settled yet', error);
}
