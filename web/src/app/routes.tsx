import { Redirect, Route, Switch, useLocation } from 'wouter';
import { useSession } from '#data/session.ts';
import { paths } from '#paths.ts';
import { JoinPage } from './join-page.tsx';
import { LandingScreen, SignInScreen, SignUpScreen } from './screens.ts';
import { SignedIn } from './signed-in.tsx';
import { Splash } from './splash.tsx';
import { UnavailablePage } from './unavailable-page.tsx';
import { useNext } from './use-next.ts';

/** What an address shows depends on who asks: the landing page or home, a group or the way to sign in. */
export function Routes() {
  const session = useSession();
  if (session.status === 'loading') return <Splash />;
  if (session.status === 'unavailable') return <UnavailablePage />;
  const user = session.status === 'signed-in' ? session.user : null;
  return (
    <Switch>
      <Route path="/join/:code">{({ code }) => <JoinPage key={code} code={code} user={user} />}</Route>
      <Route>{user ? <SignedIn key={user.uid} user={user} /> : <SignedOut />}</Route>
    </Switch>
  );
}

function SignedOut() {
  const [location] = useLocation();
  const next = useNext();
  return (
    <Switch>
      <Route path={paths.home}>
        <LandingScreen />
      </Route>
      <Route path={paths.signIn}>
        <SignInScreen next={next} />
      </Route>
      <Route path={paths.signUp}>
        <SignUpScreen next={next} />
      </Route>
      <Route>
        <Redirect to={`${paths.signIn}?next=${encodeURIComponent(location)}`} replace />
      </Route>
    </Switch>
  );
}
