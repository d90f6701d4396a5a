import { lazy } from 'react';

/** Screens that are not part of the first paint are chunks of their own. */
export const LandingScreen = lazy(async () => ({
  default: (await import('#features/auth/landing-screen.tsx')).LandingScreen,
}));
export const SignInScreen = lazy(async () => ({
  default: (await import('#features/auth/sign-in-screen.tsx')).SignInScreen,
}));
export const SignUpScreen = lazy(async () => ({
  default: (await import('#features/auth/sign-up-screen.tsx')).SignUpScreen,
}));
export const GuestForm = lazy(async () => ({
  default: (await import('#features/auth/guest-form.tsx')).GuestForm,
}));
export const UpgradeSection = lazy(async () => ({
  default: (await import('#features/auth/upgrade-section.tsx')).UpgradeSection,
}));
export const JoinScreen = lazy(async () => ({
  default: (await import('#features/join/join-screen.tsx')).JoinScreen,
}));

const loadAccount = () => import('#features/account/account-screen.tsx');
const loadNewGroup = () => import('#features/groups/new-group-screen.tsx');
const loadMembers = () => import('#features/groups/members-panel.tsx');
const loadBalances = () => import('#features/balances/balances-panel.tsx');
const loadActivity = () => import('#features/activity/activity-panel.tsx');
const loadNewsMark = () => import('#features/activity/news-mark.tsx');
const loadNews = () => import('#features/activity/home-news.tsx');
const loadExpenseDetail = () => import('./expense-detail-frames.tsx');
const loadExpenseSheet = () => import('#features/expenses/expense-sheet.tsx');

export const AccountScreen = lazy(async () => ({ default: (await loadAccount()).AccountScreen }));
export const NewGroupScreen = lazy(async () => ({ default: (await loadNewGroup()).NewGroupScreen }));
export const MembersPanel = lazy(async () => ({ default: (await loadMembers()).MembersPanel }));
export const BalancesPanel = lazy(async () => ({ default: (await loadBalances()).BalancesPanel }));
export const ExpenseSheet = lazy(async () => ({ default: (await loadExpenseSheet()).ExpenseSheet }));
const loadOverlay = () => {
  // What it shows most is asked for at the same time.
  void loadExpenseSheet();
  return import('./expense-overlay.tsx');
};

export const ExpenseOverlay = lazy(async () => ({ default: (await loadOverlay()).ExpenseOverlay }));
export const ActivityPanel = lazy(async () => ({ default: (await loadActivity()).ActivityPanel }));
export const NewsMark = lazy(async () => ({ default: (await loadNewsMark()).NewsMark }));
export const HomeNews = lazy(async () => ({ default: (await loadNews()).HomeNews }));
export const ExpenseDetailSheet = lazy(async () => ({
  default: (await loadExpenseDetail()).ExpenseDetailSheet,
}));
export const ExpenseDetailAside = lazy(async () => ({
  default: (await loadExpenseDetail()).ExpenseDetailAside,
}));

/** Fetches what somebody signed in may open next, so that it opens at once, and without a network too. */
export function preloadScreens(): void {
  void Promise.allSettled([
    loadOverlay(),
    loadExpenseDetail(),
    loadBalances(),
    loadExpenseSheet(),
    loadActivity(),
    loadNews(),
    loadNewsMark(),
    loadMembers(),
    loadNewGroup(),
    loadAccount(),
  ]);
}
