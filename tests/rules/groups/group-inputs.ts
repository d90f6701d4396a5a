import { currencyCodes } from '@nbbang/domain/money/currency';
import { limits } from '@nbbang/domain/records/fields';
import { allBasisPoints, splitLimits } from '@nbbang/domain/records/split';
import fc from 'fast-check';
import { serverTime, type Fields } from 'firestore-rules-tools/emulator/fields';
import { group, nameOnly, ownEntry } from '../documents.ts';
import { typedName } from '../typed-text.ts';
import { inheritedNames } from '../inherited-names.ts';

const ids = fc.stringMatching(/^[A-Za-z0-9]{4,32}$/).filter((id) => !inheritedNames.includes(id));

/** At most `maxCount` name-only members; of an id the group of the documents does not have. */
const people = (minCount: number, maxCount: number): fc.Arbitrary<Fields> =>
  fc.dictionary(
    ids.filter((id) => !Object.hasOwn(group.members, id)),
    typedName(limits.memberName).map(nameOnly),
    { minKeys: minCount, maxKeys: maxCount },
  );

const emoji = fc.constantFrom('🍞', '👨‍👩‍👧‍👦', 'x', ' ');

/** What a person enters of a new group that `uid` makes: anything the schemas take. */
export const groupInputs = (uid: string): fc.Arbitrary<Fields> =>
  fc
    .record({
      name: typedName(limits.groupName),
      emoji,
      currency: fc.constantFrom(...currencyCodes),
      ownId: ids,
      ownName: typedName(limits.memberName),
      others: people(0, 9),
    })
    .map(({ ownId, ownName, others, ...rest }) => ({
      ...rest,
      members: { ...others, [ownId]: { ...ownEntry(uid), name: ownName } },
    }));

/** Another name and emoji of the group of the documents, and perhaps a change of its members. */
export const groupChanges: fc.Arbitrary<Fields> = fc
  .record({
    name: typedName(limits.groupName),
    emoji,
    members: fc.oneof(
      fc.constant({}),
      people(1, 10),
      typedName(limits.memberName).map((name) => ({ mMinsu: nameOnly(name) })),
    ),
  })
  .map(({ members, ...rest }) => ({ ...rest, members: { ...group.members, ...members } }));

const perMember = (most: number, minKeys: number): fc.Arbitrary<Fields> =>
  fc.dictionary(fc.constantFrom(...Object.keys(group.members)), fc.integer({ min: 1, max: most }), {
    minKeys,
  });

/** Weights, default split and archiving of a group, whole fields. */
export const groupSettings: fc.Arbitrary<Fields> = fc.record(
  {
    weights: perMember(splitLimits.weight, 0),
    defaultSplit: fc.oneof(
      fc.constantFrom<Fields | null>(null, { mode: 'shares' }),
      perMember(allBasisPoints, 1).map((basisPoints) => ({ mode: 'percentage', basisPoints })),
    ),
    archivedAt: fc.constantFrom(null, serverTime),
  },
  { requiredKeys: [] },
);
