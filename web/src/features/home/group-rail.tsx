import { Link } from 'wouter';
import { isArchived } from '@nbbang/domain/group/is-archived';
import { useBalancesOf } from '#data/shell/balances.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { Live } from '#data/base/live.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Logo } from '#ui/controls/logo.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { GroupBalanceText } from './group-balance-text.tsx';
import { ownBalance } from './total-balances.ts';
import styles from './group-rail.module.css';

export type GroupRailProps = {
  user: SessionUser;
  groups: Live<KnownGroup[]>;
  currentGroupId: string;
};

/** My groups at the side of a wide screen. */
export function GroupRail({ user, groups, currentGroupId }: GroupRailProps) {
  const { account, common, home, upgrade } = useMessages();
  return (
    <nav className={styles.rail} aria-label={home.title}>
      <div className={styles.head}>
        <Link href={paths.home} className={styles.home} aria-label={home.title}>
          <Logo />
        </Link>
        <Link href={paths.account} className={styles.account} aria-label={account.menu} title={account.menu}>
          <Avatar id={user.uid} name={user.name ?? upgrade.guestName} size={32} />
        </Link>
      </div>
      {groups.status === 'loading' && <SkeletonRows label={common.loading} />}
      {groups.status === 'ready' && (
        <RailRows user={user} groups={groups.value} currentGroupId={currentGroupId} />
      )}
      <div>
        <Button tone="quiet" size="s" icon="plus" href={paths.newGroup}>
          {home.newGroup}
        </Button>
      </div>
    </nav>
  );
}

type RailRowsProps = { user: SessionUser; groups: readonly KnownGroup[]; currentGroupId: string };

function RailRows({ user, groups, currentGroupId }: RailRowsProps) {
  // The archived ones are behind a line at home.
  const shown = groups.filter(({ id, group }) => id === currentGroupId || !isArchived(group));
  const balances = useBalancesOf(shown.map(({ id }) => id));
  return (
    <ul className={styles.rows}>
      {shown.map((known, at) => (
        <ContainedRow key={known.id}>
          <li>
            <Link
              href={paths.group(known.id)}
              className={styles.row}
              aria-current={known.id === currentGroupId ? 'page' : undefined}
            >
              <span className={styles.emoji} aria-hidden="true">
                {known.group.emoji}
              </span>
              <span className={styles.text}>
                <span className={styles.name}>{known.group.name}</span>
                <GroupBalanceText
                  balance={ownBalance(known, user.uid, balances[at])}
                  currency={known.group.currency}
                  layout="inline"
                />
              </span>
            </Link>
          </li>
        </ContainedRow>
      ))}
    </ul>
  );
}
