import type { TokenOptions } from '@firebase/rules-unit-testing';

/** Who tries. The group of `documents.ts` has alice (owner), bob and the guest gina; frank has left it. */
export const actors = {
  alice: { uid: 'alice', token: { firebase: { sign_in_provider: 'password' } } },
  bob: { uid: 'bob', token: { firebase: { sign_in_provider: 'google.com' } } },
  gina: { uid: 'gina', token: { firebase: { sign_in_provider: 'anonymous' } } },
  frank: { uid: 'frank', token: { firebase: { sign_in_provider: 'password' } } },
  eve: { uid: 'eve', token: { firebase: { sign_in_provider: 'password' } } },
  ghost: { uid: 'ghost', token: { firebase: { sign_in_provider: 'anonymous' } } },
  nobody: null,
} as const satisfies Record<string, { uid: string; token: TokenOptions } | null>;

export type Actor = keyof typeof actors;

export const insiders = ['alice', 'bob', 'gina'] as const satisfies readonly Actor[];

/** A former member, a member of another group, a guest outside, and somebody signed out. */
export const outsiders = ['frank', 'eve', 'ghost', 'nobody'] as const satisfies readonly Actor[];
