import { departedMembers, type FoundMember } from '@nbbang/domain/group/members';
import { memberOrder } from '@nbbang/domain/group/member-order';
import { ownValue } from '@nbbang/domain/group/own-value';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { Group } from '@nbbang/domain/records/group';

/** The departed members by name: those whose balance is not 0, and those who are settled. */
export function splitDeparted(
  group: Pick<Group, 'members'>,
  nets: Readonly<Record<string, MinorUnits>>,
  locale: string,
): { unsettled: FoundMember[]; settled: FoundMember[] } {
  const departed = departedMembers(group).sort(memberOrder(null, locale));
  const isSettled = ({ memberId }: FoundMember) => (ownValue(nets, memberId) ?? 0) === 0;
  return {
    unsettled: departed.filter((member) => !isSettled(member)),
    settled: departed.filter(isSettled),
  };
}
