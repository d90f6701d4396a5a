/** Every address of the app, in one place: links can be shared, so these do not change lightly. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  account: '/account',
  newGroup: '/groups/new',
  group: (groupId: string) => `/groups/${groupId}`,
  balances: (groupId: string) => `/groups/${groupId}/balances`,
  members: (groupId: string) => `/groups/${groupId}/members`,
  activity: (groupId: string) => `/groups/${groupId}/activity`,
  newExpense: (groupId: string) => `/groups/${groupId}/expenses/new`,
  expense: (groupId: string, expenseId: string) => `/groups/${groupId}/expenses/${expenseId}`,
  editExpense: (groupId: string, expenseId: string) => `/groups/${groupId}/expenses/${expenseId}/edit`,
  duplicateExpense: (groupId: string, expenseId: string) =>
    `/groups/${groupId}/expenses/new?from=${encodeURIComponent(expenseId)}`,
  join: (code: string) => `/join/${code}`,
} as const;
