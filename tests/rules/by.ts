import type { Request } from 'firestore-rules-tools/emulator/request';
import { uidOf, type Role, type RoleAttempt } from './roles.ts';

/** An attempt by one role. */
export const byOne =
  (as: Role) =>
  (name: string, request: Request, given?: RoleAttempt['given']): RoleAttempt => ({
    name,
    as,
    request,
    ...(given === undefined ? {} : { given }),
  });

/** The same attempt by each of these roles. */
export const by =
  (...roles: Role[]) =>
  (
    name: string,
    request: Request | ((uid: string) => Request),
    given?: RoleAttempt['given'],
  ): RoleAttempt[] =>
    roles.map((role) =>
      byOne(role)(name, typeof request === 'function' ? request(uidOf(role)) : request, given),
    );
