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
export const AccountScreen = lazy(async () => ({
  default: (await import('#features/account/account-screen.tsx')).AccountScreen,
}));
export const NewGroupScreen = lazy(async () => ({
  default: (await import('#features/groups/new-group-screen.tsx')).NewGroupScreen,
}));
export const MembersPanel = lazy(async () => ({
  default: (await import('#features/groups/members-panel.tsx')).MembersPanel,
}));
export const JoinScreen = lazy(async () => ({
  default: (await import('#features/join/join-screen.tsx')).JoinScreen,
}));
export const ExpenseSheet = lazy(async () => ({
  default: (await import('#features/expenses/expense-sheet.tsx')).ExpenseSheet,
}));
