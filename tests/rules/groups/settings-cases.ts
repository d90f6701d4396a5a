import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { archivedGroupPath, earlier, group, groupPath, stored, without } from '../documents.ts';
import { insiders, nobody, type RoleCase } from '../roles.ts';
import { createGroup, editGroup } from '../writes.ts';

const edit = (name: string, allowed: RoleCase['allowed'], changes: Fields, path?: string): RoleCase => ({
  name,
  allowed,
  request: ({ uid }) => editGroup(uid, changes, path),
});

const beforeStamps = { [groupPath]: without(stored(group), 'updatedBy') };

/** They stand in the section of the group. */
export const settingsCases: readonly RoleCase[] = [
  {
    name: 'with weights from the start',
    allowed: nobody,
    request: ({ uid }) => createGroup(uid, { weights: {} }),
  },
  {
    name: 'said to be written by another',
    allowed: nobody,
    request: ({ uid }) => createGroup(uid, { updatedBy: 'hana' }),
  },
  edit('household weights', insiders, { weights: { mBob: 200, mMinsu: 50 } }),
  edit('a weight of somebody outside', nobody, { weights: { mNobody: 200 } }),
  edit('the default split: shares', insiders, { defaultSplit: { mode: 'shares' } }),
  edit('the default split: percentages', insiders, {
    defaultSplit: { mode: 'percentage', basisPoints: { mAlice: 6_000, mBob: 4_000 } },
  }),
  edit('no default split any more', insiders, { defaultSplit: null }, archivedGroupPath),
  edit('archived', insiders, { archivedAt: serverTime }),
  edit('archived as of old', nobody, { archivedAt: earlier }),
  edit('archived no more', insiders, { archivedAt: null }, archivedGroupPath),
  edit('archived, with a new name', insiders, { name: '부산' }, archivedGroupPath),
  edit('said to be written by another', nobody, { name: '부산', updatedBy: 'hana' }),
  {
    name: 'not said by whom it is written',
    // It was the owner who wrote last.
    allowed: ['owner'],
    request: { op: 'update', path: groupPath, data: { name: '부산', updatedAt: serverTime } },
  },
  {
    ...edit('its name, the first write that says by whom', insiders, { name: '부산' }),
    given: beforeStamps,
  },
  {
    name: 'its name, by nobody known',
    allowed: nobody,
    request: { op: 'update', path: groupPath, data: { name: '부산', updatedAt: serverTime } },
    given: beforeStamps,
  },
];
