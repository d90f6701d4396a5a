import fc from 'fast-check';
import { isActive } from '../group/members.ts';
import type { Member } from '../records/group.ts';
import { members as memberIds } from './random-values.ts';

/** Who has departed has neither account nor role. */
const memberArb: fc.Arbitrary<Member> = fc
  .record({
    name: fc.constantFrom('지영', '민수', 'Anna', 'anna', '하늘'),
    uid: fc.option(fc.constantFrom('uid-1', 'uid-2', 'uid-3')),
    role: fc.constantFrom('owner' as const, 'member' as const),
    status: fc.constantFrom('active' as const, 'departed' as const),
  })
  .map((member) => (isActive(member) ? member : { ...member, uid: null, role: 'member' }));

/** Some of the members of `random-values.ts`, here or gone. */
export const membersArb: fc.Arbitrary<Record<string, Member>> = fc
  .subarray([...memberIds])
  .chain((ids) =>
    fc
      .array(memberArb, { minLength: ids.length, maxLength: ids.length })
      .map((members) => Object.fromEntries(members.map((member, at) => [ids[at] ?? '', member]))),
  );
