import { isActive, memberById } from '@nbbang/domain/group/members';
import { Avatar } from '#ui/people/avatar.tsx';
import { memberName } from './person-name.ts';
import { useNames } from './reader.ts';

type PersonAvatarProps = {
  memberId: string;
  /** In pixels. */
  size: number;
};

/** The face of a member, pale of one who is not in the group any more. The name is said by what holds it. */
export function PersonAvatar({ memberId, size }: PersonAvatarProps) {
  const names = useNames();
  const muted = !isActive(memberById(names.members, memberId));
  return <Avatar id={memberId} name={memberName(memberId, names)} size={size} muted={muted} />;
}
