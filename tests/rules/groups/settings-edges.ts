import { allBasisPoints, splitLimits } from '@nbbang/domain/records/split';
import { removed, serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { by } from '../by.ts';
import {
  archivedGroup,
  archivedGroupPath,
  earlier,
  group,
  groupPath,
  nameOnly,
  stored,
  without,
} from '../documents.ts';
import { insiders, type RoleAttempt } from '../roles.ts';
import { editGroup, people, replaceInGroup } from '../writes.ts';

const byOwner = by('owner');
const byInsiders = by(...insiders);

const change =
  (changes: Fields, path: string = groupPath) =>
  (uid: string) =>
    editGroup(uid, changes, path);
const replace =
  (changes: Fields, path: string = groupPath) =>
  (uid: string) =>
    replaceInGroup(uid, changes, path);

const everybody = (value: number): Fields =>
  Object.fromEntries(Object.keys(group.members).map((id) => [id, value]));

export const settingsEdges: readonly RoleAttempt[] = [
  ...byInsiders('weighs one household', change({ weights: { mBob: 200 } })),
  ...byInsiders('weighs one more', change({ weights: { mBob: 150 } }, archivedGroupPath)),
  ...byInsiders('weighs one as everybody', change({ weights: { mAlice: removed } }, archivedGroupPath)),
  ...byInsiders('weighs nobody', replace({ weights: {} })),
  ...byInsiders('weighs nobody any more', replace({ weights: removed }, archivedGroupPath)),
  ...[1, splitLimits.weight].flatMap((weight) =>
    byOwner(`weighs everybody ${weight}`, replace({ weights: everybody(weight) })),
  ),
  ...byOwner(
    'adds a member with a weight',
    change({ members: { mJisu: nameOnly('지수') }, weights: { mJisu: 200 } }),
  ),
  ...byOwner(
    'adds ten with weights',
    change({
      members: people(10),
      weights: Object.fromEntries(Object.keys(people(10)).map((id) => [id, 50])),
    }),
  ),
  ...byInsiders('splits by shares', change({ defaultSplit: { mode: 'shares' } })),
  ...byInsiders('splits equally', replace({ defaultSplit: null })),
  ...byInsiders('splits equally again', replace({ defaultSplit: removed }, archivedGroupPath)),
  ...[1, allBasisPoints].flatMap((basisPoints) =>
    byOwner(
      `splits by ${basisPoints} for each`,
      replace({ defaultSplit: { mode: 'percentage', basisPoints: everybody(basisPoints) } }),
    ),
  ),
  ...byInsiders('archives', change({ archivedAt: serverTime })),
  ...byInsiders('archives anew', change({ archivedAt: serverTime }, archivedGroupPath)),
  ...byInsiders('says that it is archived since then', change({ archivedAt: earlier }, archivedGroupPath)),
  ...byInsiders('takes it out of the archive', change({ archivedAt: null }, archivedGroupPath)),
  ...byInsiders('takes the archiving away', change({ archivedAt: removed }, archivedGroupPath)),
  ...byInsiders('says that it is not archived', change({ archivedAt: null })),
  ...byInsiders('renames an archived group', change({ name: '부산' }, archivedGroupPath)),
  ...byInsiders(
    'renames a group with settings and a member',
    change({ name: '부산', members: { mMinsu: { name: '김민수' } } }, archivedGroupPath),
  ),
  ...byInsiders('sets the whole archived group again', (uid) => ({
    op: 'set',
    path: archivedGroupPath,
    data: { ...stored(archivedGroup), updatedBy: uid, updatedAt: serverTime },
  })),
  ...byInsiders('writes first to say who does', change({ archivedAt: serverTime }), {
    [groupPath]: without(stored(group), 'updatedBy'),
  }),
];
