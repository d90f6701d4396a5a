import { Redirect, Route, Switch, useLocation } from 'wouter';
import type { Unsent } from '#data/local/device.ts';
import { uidOnDevice } from '#data/local/device.ts';
import { useSession } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { JoinPage } from './join-page.tsx';
import { LandingScreen, SignInScreen, SignUpScreen } from './screens.ts';
import { SignedIn } from './signed-in.tsx';
import { Splash } from './splash.tsx';
import { Titled } from './titled.tsx';
import { EndedPage, LeftPage } from '#app/failures/ended-page.tsx';
import { UnavailablePage } from '#app/failures/unavailable-page.tsx';
import { useArrival } from './use-arrival.ts';
import { useNext } from './use-next.ts';

/** What an address shows depends on who asks: the landing page or home, a group or the way to sign in. */
export function Routes() {
  const session = useSession();
  useArrival();
  // Where nobody was signed in, nobody most likely is: the way in need not wait for Auth, and stays when that has come, with
  // what is typed by then.
  if (session.status === 'loading' && !isNobodyHere()) return <Splash />;
  if (session.status === 'unavailable') return <UnavailablePage />;
  if (session.status === 'left') return <LeftPage />;
  if (session.status === 'ended') return <Ended unsent={session.unsent} />;
  const user = session.status === 'signed-in' ? session.user : null;
  return (
    <Switch>
      <Route path={paths.join.pattern}>{({ code }) => <JoinPage key={code} code={code} user={user} />}</Route>
      <Route>{user ? <SignedIn key={user.uid} user={user} /> : <SignedOut />}</Route>
    </Switch>
  );
}

/** Whoever signs in again finds what they had not sent. */
function Ended({ unsent }: { unsent: Unsent }) {
  const next = useNext();
  const { auth } = useMessages();
  return (
    <Switch>
      <Route path={paths.signIn}>
        <Titled title={auth.signIn} />
        <SignInScreen next={next} />
      </Route>
      <Route>
        <EndedPage unsent={unsent} />
      </Route>
    </Switch>
  );
}

function isNobodyHere(): boolean {
  const entrances: readonly string[] = [paths.home, paths.signIn, paths.signUp];
  return uidOnDevice() === null && entrances.includes(location.pathname);
}

function SignedOut() {
  const [location] = useLocation();
  const next = useNext();
  const { auth } = useMessages();
  return (
    <Switch>
      <Route path={paths.home}>
        <Titled title={null} />
        <LandingScreen />
      </Route>
      <Route path={paths.signIn}>
        <Titled title={auth.signIn} />
        <SignInScreen next={next} />
      </Route>
      <Route path={paths.signUp}>
        <Titled title={auth.signUp} />
        <SignUpScreen next={next} />
      </Route>
      <Route>
        <Redirect to={`${paths.signIn}?next=${encodeURIComponent(location)}`} replace />
      </Route>
    </Switch>
  );
}
