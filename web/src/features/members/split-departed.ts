import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import type { Member } from '@nbbang/domain/records/group';

export type DepartedMember = { id: string; name: string };

/** The departed members by name: those whose balance is not 0, and those who are settled. */
export function splitDeparted(
  members: Readonly<Record<string, Member>>,
  nets: Readonly<Record<string, MinorUnits>>,
  locale: string,
): { unsettled: DepartedMember[]; settled: DepartedMember[] } {
  const departed = Object.entries(members)
    .filter(([, { status }]) => status === 'departed')
    .map(([id, { name }]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1));
  const isSettled = ({ id }: DepartedMember) => !Object.hasOwn(nets, id) || nets[id] === 0;
  return {
    unsettled: departed.filter((member) => !isSettled(member)),
    settled: departed.filter(isSettled),
  };
}
