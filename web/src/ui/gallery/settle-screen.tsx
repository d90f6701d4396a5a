import { useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Card } from '#ui/layout/card.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { Page } from '#ui/layout/page.tsx';
import { currency, people, won } from './sample.ts';

const transfers = [
  { from: 1, to: 0, amount: 23_400, reason: '민수, 지영, 수아 사이에서 딱 맞아떨어져요.' },
  { from: 3, to: 2, amount: 41_000, reason: '두 사람끼리 딱 맞아떨어져요.' },
];

export function SettleScreen() {
  const m = useMessages();
  return (
    <Page>
      <PageHeader title={m.settle.title} backHref="#group" />
      <p
        style={{
          whiteSpace: 'pre-line',
          font: 'inherit',
          fontSize: 'var(--t-xl)',
          fontWeight: 'var(--heavy)',
          lineHeight: 1.3,
          letterSpacing: '-0.025em',
          paddingBlockStart: 'var(--s3)',
        }}
      >
        {m.settle.headline(transfers.length)}
      </p>
      <p style={{ color: 'var(--ink-soft)', paddingBlock: 'var(--s1) var(--s5)' }}>{m.settle.note}</p>
      <ol style={{ display: 'grid', gap: 'var(--s3)' }}>
        {transfers.map(({ from, to, amount, reason }) => {
          const sender = people[from] ?? { id: '', name: '' };
          const receiver = people[to] ?? { id: '', name: '' };
          return (
            <Card as="li" key={reason}>
              <div style={{ display: 'flex', alignItems: 'center', gap: 'var(--s2)' }}>
                <Avatar id={sender.id} name={sender.name} size={32} />
                <strong>{sender.name}</strong>
                <Icon name="arrow-right" size={18} />
                <Avatar id={receiver.id} name={receiver.name} size={32} />
                <strong style={{ flex: 1 }}>{receiver.name}</strong>
                <Amount amountMinor={won(amount)} currency={currency} size="l" />
              </div>
              <p style={{ color: 'var(--ink-soft)', fontSize: 'var(--t-s)' }}>{reason}</p>
              <Button tone={to === 0 ? 'primary' : 'secondary'} block>
                {to === 0 ? m.settle.recordReceived : m.settle.recordOther}
              </Button>
            </Card>
          );
        })}
      </ol>
    </Page>
  );
}
