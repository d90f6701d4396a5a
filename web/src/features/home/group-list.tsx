import { isArchived } from '@nbbang/domain/group/is-archived';
import { activeMembers } from '@nbbang/domain/group/members';
import { usePendingLabel } from '#group/use-pending-label.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { Fold } from '#ui/lists/fold.tsx';
import { ListRow } from '#ui/lists/list-row.tsx';
import { List } from '#ui/lists/list.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Tile } from '#ui/layout/tile.tsx';
import { ContainedRow } from '#ui/failures/contained-row.tsx';
import { GroupBalanceText } from './group-balance-text.tsx';
import type { GroupBalance } from './own-total.tsx';

/** My groups; those that are archived behind one line. */
export function GroupList({ rows }: { rows: readonly GroupBalance[] }) {
  const { groupSettings, home } = useMessages();
  const archived = rows.filter(({ group }) => isArchived(group.group));
  return (
    <Section
      title={home.groups}
      trailing={
        <Button tone="quiet" size="s" icon="plus" href={paths.newGroup}>
          {home.newGroup}
        </Button>
      }
    >
      <Rows label={home.groups} rows={rows.filter((row) => !archived.includes(row))} />
      {archived.length > 0 && (
        <Fold title={groupSettings.archivedCount(archived.length)}>
          <Rows label={groupSettings.archive} rows={archived} />
        </Fold>
      )}
    </Section>
  );
}

function Rows({ label, rows }: { label: string; rows: readonly GroupBalance[] }) {
  return (
    <List label={label}>
      {rows.map((row) => (
        <ContainedRow key={row.group.id}>
          <Row {...row} />
        </ContainedRow>
      ))}
    </List>
  );
}

function Row({ group: { id, group, pending }, balance }: GroupBalance) {
  const { home } = useMessages();
  const pendingLabel = usePendingLabel(pending);
  return (
    <ListRow
      href={paths.group(id)}
      leading={<Tile emoji={group.emoji} />}
      title={group.name}
      subtitle={home.groupLine(activeMembers(group).length)}
      pendingLabel={pendingLabel}
      trailing={<GroupBalanceText balance={balance} currency={group.currency} layout="end" />}
    />
  );
}
