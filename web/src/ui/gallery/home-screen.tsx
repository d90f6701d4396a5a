import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { BalanceText } from '#ui/money/balance-text.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { List } from '#ui/layout/list.tsx';
import { ListRow } from '#ui/layout/list-row.tsx';
import { Logo } from '#ui/controls/logo.tsx';
import { Menu } from '#ui/overlays/menu.tsx';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { Page } from '#ui/layout/page.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Tile } from '#ui/layout/tile.tsx';
import { useTheme } from '#ui/styles/theme.ts';
import { currency, people, won } from './sample.ts';

export function HomeScreen() {
  const m = useMessages();
  const [theme, setTheme] = useTheme();
  const me = people[0] ?? { id: '', name: '' };
  const groups = [
    { id: 'a', emoji: '🍊', name: '제주도 여행', line: '6명 · 오늘', balance: won(23_400) },
    { id: 'b', emoji: '🏠', name: '연남동 집', line: '3명 · 어제', balance: won(-35_000) },
    { id: 'c', emoji: '🏸', name: '목요 배드민턴', line: '12명 · 11월 18일', balance: won(58_900) },
    { id: 'd', emoji: '🍻', name: '대학 동기', line: '8명 · 10월 2일', balance: won(0) },
  ];
  return (
    <Page>
      <PageHeader
        title={<Logo />}
        trailing={
          <Menu
            label={m.account.menu}
            heading={<strong>{me.name}</strong>}
            sections={[
              {
                id: 'theme',
                title: m.account.theme,
                selected: theme,
                items: [
                  {
                    id: 'system',
                    label: m.account.themeSystem,
                    icon: 'settings',
                    onAction: () => setTheme('system'),
                  },
                  {
                    id: 'light',
                    label: m.account.themeLight,
                    icon: 'sun',
                    onAction: () => setTheme('light'),
                  },
                  { id: 'dark', label: m.account.themeDark, icon: 'moon', onAction: () => setTheme('dark') },
                ],
              },
              {
                id: 'account',
                items: [
                  {
                    id: 'out',
                    label: m.account.signOut,
                    icon: 'sign-out',
                    tone: 'danger',
                    onAction: () => {},
                  },
                ],
              },
            ]}
          >
            <Avatar id={me.id} name={me.name} size={36} />
          </Menu>
        }
      />
      <BalanceText
        balanceMinor={won(47_300)}
        currency={currency}
        layout="hero"
        words={{ get: m.home.totalGet, owe: m.home.totalOwe, square: m.home.totalSquare }}
      />
      <Section
        title={m.home.groups}
        trailing={
          <Button tone="quiet" size="s" icon="plus">
            {m.home.newGroup}
          </Button>
        }
      >
        <List label={m.home.groups}>
          {groups.map((group) => (
            <ListRow
              key={group.id}
              href={`#${group.id}`}
              leading={<Tile emoji={group.emoji} />}
              title={group.name}
              subtitle={group.line}
              trailing={<BalanceText balanceMinor={group.balance} currency={currency} layout="end" />}
            />
          ))}
        </List>
      </Section>
      <Section title={m.connection.pending}>
        <Banner tone="offline">{m.connection.offline}</Banner>
        <List>
          <ListRow
            leading={<Tile icon="cafe" />}
            title="애월 카페"
            pendingLabel={m.connection.pending}
            trailing={<Amount amountMinor={won(40_000)} currency={currency} />}
          />
        </List>
      </Section>
    </Page>
  );
}
