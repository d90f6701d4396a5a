import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { maxListed } from '#data/base/max-listed.ts';
import { useBalancesOf } from '#data/shell/balances.ts';
import { useDamagedDocuments } from '#data/local/damaged-documents.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { Live } from '#data/base/live.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Avatar } from '#ui/people/avatar.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Logo } from '#ui/controls/logo.tsx';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { Page } from '#ui/layout/page.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { Contained } from '#ui/failures/contained.tsx';
import { GroupList } from './group-list.tsx';
import { OwnTotal, OwnTotalSkeleton } from './own-total.tsx';
import { ownBalance } from './total-balances.ts';
import styles from './home-screen.module.css';

export type HomeScreenProps = {
  user: SessionUser;
  groups: Live<KnownGroup[]>;
  /** What happened last, beneath the groups. */
  news?: ReactNode;
};

/** My total, then my groups with my balance in each. */
export function HomeScreen({ user, groups, news }: HomeScreenProps) {
  const { account, upgrade } = useMessages();
  const name = user.name ?? upgrade.guestName;
  return (
    <Page>
      <PageHeader
        title={<Logo />}
        trailing={
          <Link
            href={paths.account}
            className={styles.account}
            aria-label={account.menu}
            title={account.menu}
          >
            <Avatar id={user.uid} name={name} size={36} />
          </Link>
        }
      />
      <HomeContent user={user} groups={groups} news={news} />
    </Page>
  );
}

function HomeContent({ user, groups, news }: HomeScreenProps) {
  const { common, home } = useMessages();
  if (groups.status === 'loading') {
    return (
      <>
        <OwnTotalSkeleton />
        <SkeletonRows label={common.loading} />
      </>
    );
  }
  if (groups.status === 'failed') {
    return (
      <Banner
        tone="error"
        action={
          <Button size="s" onPress={() => window.location.reload()}>
            {common.retry}
          </Button>
        }
      >
        {home.loadFailed}
      </Banner>
    );
  }
  return (
    <>
      <DamagedGroups />
      {groups.value.length === 0 ? <NoGroups /> : <MyGroups user={user} groups={groups.value} news={news} />}
    </>
  );
}

function DamagedGroups() {
  const { damaged } = useMessages();
  const groups = useDamagedDocuments().filter(({ collection }) => collection === 'groups');
  return groups.map(({ path, name }) => (
    <Banner key={path} tone="info">
      {damaged.group(name)}
    </Banner>
  ));
}

function NoGroups() {
  const { home } = useMessages();
  return (
    <EmptyState
      title={home.emptyTitle}
      action={
        <Button tone="primary" icon="plus" href={paths.newGroup}>
          {home.newGroup}
        </Button>
      }
    >
      <p>{home.emptyText}</p>
      <p className={styles.inviteHint}>{home.emptyInvite}</p>
    </EmptyState>
  );
}

type MyGroupsProps = { user: SessionUser; groups: readonly KnownGroup[]; news: ReactNode };

function MyGroups({ user, groups, news }: MyGroupsProps) {
  const { home, upgrade } = useMessages();
  const balances = useBalancesOf(groups.map(({ id }) => id));
  const rows = groups.map((group, at) => ({ group, balance: ownBalance(group, user.uid, balances[at]) }));
  return (
    <>
      <Contained>
        <OwnTotal rows={rows} />
      </Contained>
      <GroupList rows={rows} />
      {groups.length === maxListed.groups && <p className={styles.most}>{home.mostGroups(groups.length)}</p>}
      {news && <Contained>{news}</Contained>}
      {user.isGuest && (
        <div className={styles.guest}>
          <Banner
            tone="info"
            title={upgrade.title}
            action={
              <Button size="s" href={paths.account}>
                {upgrade.action}
              </Button>
            }
          >
            {upgrade.text}
          </Banner>
        </div>
      )}
    </>
  );
}
