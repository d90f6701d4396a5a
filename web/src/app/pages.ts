import { uidOnDevice } from '#data/local/device.ts';
import { paths } from '#paths.ts';
import { overlayLoaders } from './group/lazy-overlay.ts';
import { lazyScreens } from './lazy-screens.ts';
import { loadLanding, screenLoaders } from './screens.ts';

/** Pages that are loaded like a screen and consist of screens: they cannot stand in the table of these. */
const pageLoaders = {
  HomePage: () => import('./home-page.tsx'),
  GroupPage: () => import('./group/group-page.tsx'),
};

export const { GroupPage, HomePage } = lazyScreens(pageLoaders);

/** Asks for what the address will show first, while the SDKs are still under way. */
export function preloadFirstScreen(): void {
  void Promise.allSettled(firstLoaders().map((load) => load()));
}

function firstLoaders(): (() => Promise<unknown>)[] {
  const { pathname } = location;
  if (pathname.startsWith(paths.group(''))) {
    const { BalancesPanel, ExpenseList } = screenLoaders;
    return [pageLoaders.GroupPage, pathname.endsWith('/balances') ? BalancesPanel : ExpenseList];
  }
  const isLanding = uidOnDevice() === null && pathname === paths.home;
  return [isLanding ? loadLanding : pageLoaders.HomePage];
}

/** Fetches what somebody signed in may open next, one after the other, so that it opens at once, and without a network too. */
export async function preloadScreens(): Promise<void> {
  const loaders: Record<string, () => Promise<unknown>> = {
    ...overlayLoaders,
    ...pageLoaders,
    ...screenLoaders,
  };
  for (const load of Object.values(loaders)) await Promise.allSettled([load()]);
  // For whoever measures, and for tests that go offline then.
  performance.mark('nbbang:screens');
}
