import type { Attempt, Case, RulesConfig, Section, Suite } from 'firestore-rules-tools/config/config';

const signedInBy = (provider: string) => ({ firebase: { sign_in_provider: provider, identities: {} } });

/**
 * The columns of the access matrix. The group of `documents.ts` has alice, bob and gina; frank has left it; eve has
 * a group of her own, in which none of the others is; ghost is in no group.
 */
export const roles = {
  owner: { title: 'owner of the group', auth: { uid: 'alice', token: signedInBy('password') } },
  member: { title: 'member of the group', auth: { uid: 'bob', token: signedInBy('google.com') } },
  guest: {
    title: 'member of the group, signed in as a guest',
    auth: { uid: 'gina', token: signedInBy('anonymous') },
  },
  former: { title: 'has left the group', auth: { uid: 'frank', token: signedInBy('password') } },
  otherMember: { title: 'member of another group only', auth: { uid: 'eve', token: signedInBy('password') } },
  stranger: { title: 'signed in, in no group', auth: { uid: 'ghost', token: signedInBy('anonymous') } },
  signedOut: { title: 'signed out', auth: null },
} as const satisfies RulesConfig['roles'];

export type Role = keyof typeof roles;
export type RoleSection = Section<Role>;
export type RoleCase = Case<Role>;
export type RoleAttempt = Attempt<Role>;
export type RoleSuite = Suite<Role>;

export const insiders = ['owner', 'member', 'guest'] as const satisfies readonly Role[];
export const outsiders = [
  'former',
  'otherMember',
  'stranger',
  'signedOut',
] as const satisfies readonly Role[];
export const signedIn = [...insiders, 'former', 'otherMember', 'stranger'] as const satisfies readonly Role[];
export const everybody: readonly Role[] = [...signedIn, 'signedOut'];
export const nobody: readonly Role[] = [];

/** The uid of a role; `nobody` of somebody signed out. */
export function uidOf(role: Role): string {
  return roles[role].auth?.uid ?? 'nobody';
}
