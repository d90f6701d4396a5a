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
  statistics: (groupId: string) => `/groups/${groupId}/statistics`,
  groupSettings: (groupId: string) => `/groups/${groupId}/settings`,
  newExpense: (groupId: string) => `/groups/${groupId}/expenses/new`,
  expense: (groupId: string, expenseId: string) => `/groups/${groupId}/expenses/${expenseId}`,
  editExpense: (groupId: string, expenseId: string) => `/groups/${groupId}/expenses/${expenseId}/edit`,
  duplicateExpense: (groupId: string, expenseId: string) =>
    `/groups/${groupId}/expenses/new?copy=${encodeURIComponent(expenseId)}`,
  /** Where the settings tell of the invite links. */
  groupInvites: (groupId: string) => `/groups/${groupId}/settings#invites`,
  /** `memberId`: the name-only member that the link is meant for. */
  join: (code: string, memberId?: string) =>
    memberId === undefined ? `/join/${code}` : `/join/${code}?as=${encodeURIComponent(memberId)}`,
} as const;
