import { useEffect, useRef } from 'react';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Section } from '#ui/layout/section.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { InviteMaker } from './invite-maker.tsx';
import { InviteRows } from './invite-rows.tsx';
import { useInvites } from './use-invites.ts';
import styles from './settings.module.css';

/** The links by which others get in: which there are, one more, one less. */
export function InvitesSection() {
  const { group } = useGroupContext();
  const { common, groupSettings: words } = useMessages();
  const { result, refresh, drop, dropAll } = useInvites(group.id);
  const ref = useRef<HTMLDivElement>(null);

  // The address asked for this part. The router knows nothing of what stands behind the #.
  useEffect(() => {
    if (window.location.hash === '#invites') ref.current?.scrollIntoView();
  }, []);

  return (
    <div ref={ref} id="invites" className={styles.anchor}>
      <Section title={words.invites}>
        <p className={styles.note}>{words.invitesText}</p>
        {result === null && <SkeletonRows count={1} />}
        {result?.ok === true && (
          <InviteRows
            invites={result.value.invites}
            more={result.value.more}
            onRevoked={drop}
            onAllRevoked={dropAll}
          />
        )}
        {result?.ok === false && (
          <div className={styles.failed} role="alert">
            <p>{words.invitesFailed}</p>
            <Button size="s" onPress={refresh}>
              {common.retry}
            </Button>
          </div>
        )}
        <InviteMaker onMade={refresh} />
      </Section>
    </div>
  );
}
