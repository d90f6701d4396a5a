import { currencyCodes } from '@nbbang/domain/money/currency';
import { archivedGroupPath } from '../documents.ts';
import { uidOf, type RoleAttempt } from '../roles.ts';
import { sample } from '../sample.ts';
import { createGroup, replaceInGroup } from '../writes.ts';
import { groupChanges, groupInputs, groupSettings } from './group-inputs.ts';

const currencies: readonly RoleAttempt[] = currencyCodes.map((currency) => ({
  name: `group create: in ${currency}`,
  as: 'owner',
  request: createGroup(uidOf('owner'), { currency }),
}));

export const groupSamples: readonly RoleAttempt[] = [
  ...currencies,
  ...sample('group create', 'stranger', groupInputs(uidOf('stranger')), createGroup),
  ...sample('group edit', 'guest', groupChanges, (uid, changes) => replaceInGroup(uid, changes)),
  ...sample('group settings', 'guest', groupSettings, (uid, changes) => replaceInGroup(uid, changes)),
  ...sample('archived group settings', 'member', groupSettings, (uid, changes) =>
    replaceInGroup(uid, changes, archivedGroupPath),
  ),
];
