import { useState } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { AvatarStack } from '#ui/people/avatar-stack.tsx';
import { BalanceText } from '#ui/money/balance-text.tsx';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/layout/empty-state.tsx';
import { FloatingAction } from '#ui/layout/floating-action.tsx';
import type { IconName } from '#ui/controls/icon.tsx';
import { List } from '#ui/layout/list.tsx';
import { ListRow } from '#ui/layout/list-row.tsx';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { Page } from '#ui/layout/page.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Tabs } from '#ui/layout/tabs.tsx';
import { Tile } from '#ui/layout/tile.tsx';
import { currency, people, won } from './sample.ts';

const days: { day: string; sum: number; entries: [IconName, string, string, number, string][] }[] = [
  {
    day: '오늘',
    sum: 168_000,
    entries: [
      ['food', '흑돼지 2차', '민수가 냈어요 · 6명', 128_000, '내 몫 ₩21,334'],
      ['cafe', '애월 카페', '내가 냈어요 · 4명', 40_000, '내 몫 ₩10,000'],
    ],
  },
  {
    day: '어제',
    sum: 512_000,
    entries: [
      ['bed', '숙소 2박', '내가 냈어요 · 6명', 360_000, '내 몫 ₩60,000'],
      ['car', '렌터카', '수아가 냈어요 · 6명', 152_000, '내 몫 ₩25,333'],
      ['transfer', '민수 → 지영', '보낸 돈', 30_000, ''],
    ],
  },
];

export function GroupScreen() {
  const m = useMessages();
  const [tab, setTab] = useState<'expenses' | 'balances' | 'members'>('expenses');
  return (
    <Page withFloating>
      <PageHeader
        title="제주도 여행"
        leading="🍊"
        backHref="#home"
        trailing={<AvatarStack people={people} label={m.group.membersCount(6)} />}
      />
      <div
        style={{
          display: 'flex',
          alignItems: 'end',
          justifyContent: 'space-between',
          paddingBlock: 'var(--s2) var(--s3)',
        }}
      >
        <BalanceText
          balanceMinor={won(23_400)}
          currency={currency}
          layout="hero"
          words={{ get: m.group.myBalanceGet, owe: m.group.myBalanceOwe, square: m.money.square }}
        />
        <Button size="s">{m.settle.open}</Button>
      </div>
      <Tabs
        label={m.group.tabs}
        value={tab}
        onChange={setTab}
        items={[
          { id: 'expenses', label: m.group.tabExpenses },
          { id: 'balances', label: m.group.tabBalances },
          { id: 'members', label: m.group.tabMembers },
        ]}
      >
        {tab === 'expenses' ? (
          days.map(({ day, sum, entries }) => (
            <Section
              key={day}
              title={day}
              trailing={<Amount amountMinor={won(sum)} currency={currency} size="s" tone="soft" />}
            >
              <List label={day}>
                {entries.map(([icon, title, line, amount, note]) => (
                  <ListRow
                    key={title}
                    href={`#${title}`}
                    leading={<Tile icon={icon} />}
                    title={title}
                    subtitle={line}
                    trailing={<Amount amountMinor={won(amount)} currency={currency} />}
                    trailingNote={note}
                  />
                ))}
              </List>
            </Section>
          ))
        ) : (
          <EmptyState
            title={m.expense.emptyTitle}
            action={<Button tone="primary">{m.expense.addTitle}</Button>}
          >
            {m.expense.emptyText}
          </EmptyState>
        )}
      </Tabs>
      <FloatingAction>
        <Button tone="primary" icon="plus" floating>
          {m.expense.add}
        </Button>
      </FloatingAction>
    </Page>
  );
}
