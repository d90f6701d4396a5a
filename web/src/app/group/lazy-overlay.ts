import { lazyScreens } from '#app/lazy-screens.ts';
import { screenLoaders } from '#app/screens.ts';

/** It consists of screens, so it cannot stand in the table of these. */
export const overlayLoaders = {
  ExpenseOverlay: () => {
    // The form is what the overlay shows most, so both are asked for at the same time.
    void screenLoaders.ExpenseSheet();
    return import('./expense-overlay.tsx');
  },
};

export const { ExpenseOverlay } = lazyScreens(overlayLoaders);
