/** The parameters of an address that say what the list of expenses is to hold. */
const filterKeys = ['q', 'member', 'category', 'kind', 'from', 'to', 'min', 'max'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** An address with values in it. The router matches it by `pattern`; a call of it writes it. */
function address<Pattern extends string, Write extends (...values: string[]) => string>(
  pattern: Pattern,
  write: Write,
) {
  return Object.assign(write, { pattern });
}

const ofGroup = <Rest extends string>(rest: Rest) =>
  address(`/groups/:groupId${rest}`, (groupId: string) => `/groups/${groupId}${rest}`);

/** Every address of the app. People share links, so an address does not change without need. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  account: '/account',
  newGroup: '/groups/new',
  /** A new expense in the group that changed last, from the icon on a phone's screen. */
  addExpense: '/add',
  /** The pattern matches whatever is shown of the group. */
  group: address('/groups/:groupId/*?', (groupId: string) => `/groups/${groupId}`),
  balances: ofGroup('/balances'),
  members: ofGroup('/members'),
  activity: ofGroup('/activity'),
  statistics: ofGroup('/statistics'),
  groupSettings: ofGroup('/settings'),
  /** Where the settings tell of the invite links. */
  groupInvites: (groupId: string) => `/groups/${groupId}/settings#invites`,
  newExpense: ofGroup('/expenses/new'),
  /** The pattern matches whatever is shown of the expense, and a new one, whose id is `new`. */
  expense: address(
    '/groups/:groupId/expenses/:expenseId/*?',
    (groupId: string, expenseId: string) => `/groups/${groupId}/expenses/${expenseId}`,
  ),
  editExpense: address(
    '/groups/:groupId/expenses/:expenseId/edit',
    (groupId: string, expenseId: string) => `/groups/${groupId}/expenses/${expenseId}/edit`,
  ),
  duplicateExpense: (groupId: string, expenseId: string) =>
    `/groups/${groupId}/expenses/new?copy=${encodeURIComponent(expenseId)}`,
  /** `memberId`: the name-only member that the link is meant for. */
  join: address('/join/:code', (code: string, memberId?: string) =>
    memberId === undefined ? `/join/${code}` : `/join/${code}?as=${encodeURIComponent(memberId)}`,
  ),
} as const;

/**
 * `path` is the address of something that opens over the list of expenses. It takes along what `search` says about the
 * list, so that the list beneath does not change.
 */
export function keepFilter(path: string, search: string): string {
  const all = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const key of filterKeys) {
    const value = all.get(key);
    if (value !== null) kept.set(key, value);
  }
  return kept.size === 0 ? path : `${path}${path.includes('?') ? '&' : '?'}${kept}`;
}
