import { lazyScreens } from './lazy-screens.ts';

export const loadLanding = () => import('#features/auth/landing-screen.tsx');

/** The way in. Somebody who is signed in does not need it, so it is fetched only when it is shown. */
export const { GuestForm, JoinScreen, LandingScreen, SignInScreen, SignUpScreen, UpgradeSection } =
  lazyScreens({
    LandingScreen: loadLanding,
    SignInScreen: () => import('#features/auth/sign-in-screen.tsx'),
    SignUpScreen: () => import('#features/auth/sign-up-screen.tsx'),
    GuestForm: () => import('#features/auth/guest-form.tsx'),
    UpgradeSection: () => import('#features/auth/upgrade-section.tsx'),
    JoinScreen: () => import('#features/join/join-screen.tsx'),
  });

/** What somebody signed in may open next. `preloadScreens` fetches it once the first screen is shown. */
export const screenLoaders = {
  Notices: () => import('#app/notices.tsx'),
  GroupRail: () => import('#features/home/group-rail.tsx'),
  ExpenseList: () => import('#features/expense-list/expense-list.tsx'),
  ExpenseDetailSheet: () => import('#app/group/expense-detail-frames.tsx'),
  ExpenseDetailAside: () => import('#app/group/expense-detail-frames.tsx'),
  BalancesPanel: () => import('#features/balances/balances-panel.tsx'),
  ExpenseSheet: () => import('#features/expense-form/expense-sheet.tsx'),
  AskedEdits: () => import('#features/expense-form/asked-edits.tsx'),
  ActivityPanel: () => import('#features/activity/activity-panel.tsx'),
  HomeNews: () => import('#features/activity/home-news.tsx'),
  NewsMark: () => import('#features/activity/news-mark.tsx'),
  StatisticsPanel: () => import('#features/statistics/statistics-panel.tsx'),
  MembersPanel: () => import('#features/members/members-panel.tsx'),
  SettingsPanel: () => import('#features/settings/settings-panel.tsx'),
  ArchivedNotice: () => import('#features/settings/archived-notice.tsx'),
  PausedNotice: () => import('#features/settings/paused-notice.tsx'),
  NewGroupScreen: () => import('#features/home/new-group-screen.tsx'),
  AccountScreen: () => import('#features/account/account-screen.tsx'),
};

export const {
  AccountScreen,
  ActivityPanel,
  ArchivedNotice,
  AskedEdits,
  BalancesPanel,
  ExpenseDetailAside,
  ExpenseDetailSheet,
  ExpenseList,
  ExpenseSheet,
  GroupRail,
  HomeNews,
  MembersPanel,
  NewGroupScreen,
  NewsMark,
  Notices,
  PausedNotice,
  SettingsPanel,
  StatisticsPanel,
} = lazyScreens(screenLoaders);
