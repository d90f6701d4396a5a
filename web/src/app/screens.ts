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

const loadHome = () => import('./home-page.tsx');
const loadRail = () => import('#features/home/group-rail.tsx');
const loadAccount = () => import('#features/account/account-screen.tsx');
const loadNewGroup = () => import('#features/home/new-group-screen.tsx');
const loadMembers = () => import('#features/members/members-panel.tsx');
const loadBalances = () => import('#features/balances/balances-panel.tsx');
const loadActivity = () => import('#features/activity/activity-panel.tsx');
const loadStatistics = () => import('#features/statistics/statistics-panel.tsx');
const loadGroupSettings = () => import('#features/settings/settings-panel.tsx');
const loadArchivedNotice = () => import('#features/settings/archived-notice.tsx');
const loadNewsMark = () => import('#features/activity/news-mark.tsx');
const loadNews = () => import('#features/activity/home-news.tsx');
const loadExpenseDetail = () => import('#app/group/expense-detail-frames.tsx');
const loadExpenseList = () => import('#features/expense-list/expense-list.tsx');
const loadExpenseSheet = () => import('#features/expense-form/expense-sheet.tsx');

export const HomePage = lazy(async () => ({ default: (await loadHome()).HomePage }));
export const GroupRail = lazy(async () => ({ default: (await loadRail()).GroupRail }));
export const AccountScreen = lazy(async () => ({ default: (await loadAccount()).AccountScreen }));
export const NewGroupScreen = lazy(async () => ({ default: (await loadNewGroup()).NewGroupScreen }));
export const MembersPanel = lazy(async () => ({ default: (await loadMembers()).MembersPanel }));
export const BalancesPanel = lazy(async () => ({ default: (await loadBalances()).BalancesPanel }));
export const ExpenseList = lazy(async () => ({ default: (await loadExpenseList()).ExpenseList }));
export const ExpenseSheet = lazy(async () => ({ default: (await loadExpenseSheet()).ExpenseSheet }));
const loadOverlay = () => {
  // What it shows most is asked for at the same time.
  void loadExpenseSheet();
  return import('#app/group/expense-overlay.tsx');
};

export const ExpenseOverlay = lazy(async () => ({ default: (await loadOverlay()).ExpenseOverlay }));
export const ActivityPanel = lazy(async () => ({ default: (await loadActivity()).ActivityPanel }));
export const StatisticsPanel = lazy(async () => ({ default: (await loadStatistics()).StatisticsPanel }));
export const SettingsPanel = lazy(async () => ({ default: (await loadGroupSettings()).SettingsPanel }));
export const ArchivedNotice = lazy(async () => ({ default: (await loadArchivedNotice()).ArchivedNotice }));
export const NewsMark = lazy(async () => ({ default: (await loadNewsMark()).NewsMark }));
export const HomeNews = lazy(async () => ({ default: (await loadNews()).HomeNews }));
export const ExpenseDetailSheet = lazy(async () => ({
  default: (await loadExpenseDetail()).ExpenseDetailSheet,
}));
export const ExpenseDetailAside = lazy(async () => ({
  default: (await loadExpenseDetail()).ExpenseDetailAside,
}));

/** Asks for what the address will show first, while the SDKs are still under way. */
export function preloadFirstScreen(): void {
  const load = location.pathname.startsWith('/groups/') ? loadExpenseList : loadHome;
  void Promise.allSettled([load()]);
}

/** Fetches what somebody signed in may open next, so that it opens at once, and without a network too. */
export function preloadScreens(): void {
  void Promise.allSettled([
    loadHome(),
    loadRail(),
    loadExpenseList(),
    loadOverlay(),
    loadExpenseDetail(),
    loadBalances(),
    loadExpenseSheet(),
    loadActivity(),
    loadNews(),
    loadNewsMark(),
    loadStatistics(),
    loadMembers(),
    loadGroupSettings(),
    loadArchivedNotice(),
    loadNewGroup(),
    loadAccount(),
  ]);
}
