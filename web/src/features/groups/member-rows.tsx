import { useState } from 'react';
import type { KnownGroup } from '#data/groups.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import type { ShownMember } from './members-panel.tsx';
import { RemoveMemberDialog } from './remove-member-dialog.tsx';
import styles from './members-panel.module.css';

export type MemberRowsProps = {
  group: KnownGroup;
  active: readonly ShownMember[];
  own: ShownMember | null;
};

export function MemberRows({ group, active, own }: MemberRowsProps) {
  const { members } = useMessages();
  const [removing, setRemoving] = useState<ShownMember | null>(null);
  const [asking, setAsking] = useState(false);

  function ask(member: ShownMember) {
    setRemoving(member);
    setAsking(true);
  }

  return (
    <>
      <ul className={styles.rows} aria-label={members.title}>
        {active.map((shown) => (
          <li key={shown.id} className={styles.row}>
            <Avatar id={shown.id} name={shown.member.name} size={40} />
            <div className={styles.text}>
              <p className={styles.name}>
                {shown.id === own?.id ? members.me(shown.member.name) : shown.member.name}
              </p>
              <p className={styles.role}>
                {shown.member.role === 'owner' && <span>{members.owner}</span>}
                {shown.member.uid === null && <span className={styles.badge}>{members.onlyName}</span>}
              </p>
            </div>
            {shown.id === own?.id ? (
              <Button size="s" tone="quiet" onPress={() => ask(shown)}>
                {members.leaveShort}
              </Button>
            ) : (
              own?.member.role === 'owner' && (
                <IconButton
                  icon="close"
                  size={18}
                  label={members.removeWho(shown.member.name)}
                  onPress={() => ask(shown)}
                />
              )
            )}
          </li>
        ))}
      </ul>
      {removing && (
        <RemoveMemberDialog
          group={group}
          who={removing}
          isOwn={removing.id === own?.id}
          isOpen={asking}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
