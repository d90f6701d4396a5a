import { useState } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Card } from '#ui/layout/card.tsx';
import { CheckboxRows } from '#ui/fields/checkbox-rows.tsx';
import { FloatingAction } from '#ui/layout/floating-action.tsx';
import { List } from '#ui/lists/list.tsx';
import { ListRow } from '#ui/lists/list-row.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { Tabs } from '#ui/layout/tabs.tsx';
import { Tile } from '#ui/layout/tile.tsx';
import { currency, people, won } from './sample.ts';

/** What arranges other parts: lists, tabs, cards, a sheet. */
export function LayoutParts() {
  const m = useMessages();
  const [tab, setTab] = useState<'list' | 'card'>('list');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(people.slice(0, 2).map(({ id }) => id));
  return (
    <Section title="List, card, sheet">
      <Tabs
        label={m.group.tabs}
        value={tab}
        onChange={setTab}
        items={[
          { id: 'list', label: 'List' },
          { id: 'card', label: 'Card' },
        ]}
      >
        {tab === 'card' ? (
          <Card>{m.home.emptyText}</Card>
        ) : (
          <List label={m.home.groups}>
            <ListRow
              href="#row"
              leading={<Tile emoji="🍊" />}
              title={m.landing.sampleGroup}
              subtitle={m.group.membersCount(people.length)}
            />
            <ListRow
              leading={<Tile icon="cafe" />}
              title="애월 카페"
              pendingLabel={m.connection.pending}
              trailing={<Amount amountMinor={won(40_000)} currency={currency} />}
            />
          </List>
        )}
      </Tabs>
      <CheckboxRows
        label={m.expense.participants}
        selected={chosen}
        onChange={setChosen}
        choices={people.slice(0, 3).map(({ id, name }) => ({
          value: id,
          label: name,
          leading: <Avatar id={id} name={name} size={32} />,
        }))}
      />
      <FloatingAction>
        <Button tone="primary" icon="plus" floating onPress={() => setOpen(true)}>
          Sheet
        </Button>
      </FloatingAction>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={m.expense.addTitle}>
        {m.home.emptyText}
      </Sheet>
    </Section>
  );
}
