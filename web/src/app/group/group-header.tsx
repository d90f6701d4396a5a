import { Link } from 'wouter';
import { activeMembers } from '@nbbang/domain/group/members';
import { GroupBalance } from '#features/balances/group-balance.tsx';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { AvatarStack } from '#ui/people/avatar-stack.tsx';
import { Button } from '#ui/controls/button.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { PageHeader } from '#ui/layout/page-header.tsx';
import styles from './group-page.module.css';

type GroupHeaderProps = {
  /** The balances are on a tab of their own, not beside it. */
  linksBalances: boolean;
};

/** Which group, who is in it, and the hero: my balance in it. */
export function GroupHeader({ linksBalances }: GroupHeaderProps) {
  const { group } = useGroupContext();
  const { group: words, members } = useMessages();
  const people = activeMembers(group.group).map(({ memberId, name }) => ({ id: memberId, name }));
  return (
    <>
      <PageHeader
        title={group.group.name}
        leading={group.group.emoji}
        backHref={paths.home}
        trailing={
          <>
            <Link
              href={paths.members(group.id)}
              className={styles.faces}
              aria-label={members.activeCount(people.length)}
            >
              <AvatarStack people={people} label={words.membersCount(people.length)} />
            </Link>
            <IconButton icon="settings" label={words.settings} href={paths.groupSettings(group.id)} />
          </>
        }
      />
      <div className={styles.balance}>
        <div data-testid="own-balance">
          <GroupBalance />
        </div>
        {linksBalances && (
          <Button size="s" href={paths.balances(group.id)}>
            {words.settle}
          </Button>
        )}
      </div>
    </>
  );
}
