import { useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { loadDatabase, loadOutbox } from '#data/shell/chunks.ts';
import { useMyGroups } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { GroupPage } from '#app/group/group-page.tsx';
import { NewGroupPage } from './new-group-page.tsx';
import { NotFoundPage } from '#app/failures/not-found-page.tsx';
import { HomePage } from './pages.ts';
import { AccountScreen, UpgradeSection } from './screens.ts';
import { Shell } from './shell.tsx';
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
          <HomePage user={user} groups={groups} />
        </Route>
        <Route path={paths.newGroup}>
          <NewGroupPage user={user} />
        </Route>
        <Route path={paths.account}>
          <Titled title={account.menu} />
          <AccountScreen user={user} upgrade={<UpgradeSection user={user} />} />
        </Route>
        <Route path={paths.group.pattern}>
          {({ groupId }) => <GroupPage key={groupId} groupId={groupId} user={user} />}
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

/** Nothing on the screen waits for these. A failure, mostly offline, only means that the next start tries again. */
function useSettledSession({ uid, name }: SessionUser): void {
  const language = useLocale();
  useEffect(() => {
    loadOutbox()
      .then(({ settleOutbox }) => settleOutbox(uid))
      .catch(reportUnsettled);
  }, [uid]);
  useEffect(() => {
    // A new account has no name for a moment.
    if (name === null) return;
    loadDatabase()
      .then(({ saveProfile }) => saveProfile(uid, { name, language }))
      .catch(reportUnsettled);
  }, [uid, name, language]);
}

function reportUnsettled(error: unknown): void {
  console.warn('the session is not settled yet', error);
}
