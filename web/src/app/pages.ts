import { paths } from '#paths.ts';
import { lazyScreens } from './lazy-screens.ts';
import { screenLoaders } from './screens.ts';

/** Pages that are loaded like a screen and consist of screens: they cannot stand in the table of these. */
const pageLoaders = {
  HomePage: () => import('./home-page.tsx'),
  ExpenseOverlay: () => {
    // The form is what the overlay shows most, so both are asked for at the same time.
    void screenLoaders.ExpenseSheet();
    return import('#app/group/expense-overlay.tsx');
  },
};

export const { ExpenseOverlay, HomePage } = lazyScreens(pageLoaders);

/** Asks for what the address will show first, while the SDKs are still under way. */
export function preloadFirstScreen(): void {
  const isOfGroup = location.pathname.startsWith(paths.group(''));
  const load = isOfGroup ? screenLoaders.ExpenseList : pageLoaders.HomePage;
  void Promise.allSettled([load()]);
}

/** Fetches what somebody signed in may open next, so that it opens at once, and without a network too. */
export function preloadScreens(): void {
  const loaders = [...Object.values(pageLoaders), ...Object.values(screenLoaders)];
  void Promise.allSettled(loaders.map((load) => load()));
}
