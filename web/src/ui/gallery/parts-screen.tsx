import { useState, type ReactNode } from 'react';
import { languages, locales } from '#i18n/languages.ts';
import { useLocale, useMessages, useSetLocale } from '#i18n/locale.tsx';
import { AmountField } from '#ui/amount-field/amount-field.tsx';
import { MoneyInput } from '#ui/amount-field/money-input.tsx';
import { NumberInput } from '#ui/amount-field/number-input.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { AvatarStack } from '#ui/people/avatar-stack.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { BalanceText } from '#ui/money/balance-text.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Chip } from '#ui/controls/chip.tsx';
import { DateField } from '#ui/fields/date-field.tsx';
import { Dialog } from '#ui/overlays/dialog.tsx';
import { EmojiField } from '#ui/fields/emoji-field.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Fold } from '#ui/lists/fold.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { Icon, iconNames } from '#ui/controls/icon.tsx';
import { Loaf } from '#ui/money/loaf.tsx';
import { Logo } from '#ui/controls/logo.tsx';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { Page } from '#ui/layout/page.tsx';
import { PayoutDetails } from '#ui/money/payout-details.tsx';
import { RadioRows } from '#ui/fields/radio-rows.tsx';
import { Section } from '#ui/layout/section.tsx';
import { SearchField } from '#ui/fields/search-field.tsx';
import { Segmented } from '#ui/fields/segmented.tsx';
import { Select } from '#ui/fields/select.tsx';
import { ShareLink } from '#ui/controls/share-link.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { Spinner } from '#ui/controls/spinner.tsx';
import { TextField } from '#ui/fields/text-field.tsx';
import { useTheme } from '#ui/styles/theme.ts';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { LayoutParts } from './layout-parts.tsx';
import { currency, people, today, won } from './sample.ts';

function Row({ children }: { children: ReactNode }) {
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 'var(--s3)',
        paddingBlock: 'var(--s2)',
      }}
    >
      {children}
    </div>
  );
}

export function PartsScreen() {
  const m = useMessages();
  const locale = useLocale();
  const setLocale = useSetLocale();
  const [theme, setTheme] = useTheme();
  const [asking, setAsking] = useState(false);
  const [email, setEmail] = useState('minsu@');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('KRW');
  const [date, setDate] = useState('2026-11-03');
  const [amount, setAmount] = useState('');
  const [dinars, setDinars] = useState('1,200');
  const [bill, setBill] = useState('12000+8500');
  const [rate, setRate] = useState('1352.5');
  const [share, setShare] = useState('33.33');
  const [query, setQuery] = useState('');
  const [emoji, setEmoji] = useState('🍊');
  const [who, setWho] = useState<string | null>('mMinsu0002');
  const [total, setTotal] = useState(won(47_300));
  return (
    <Page>
      <PageHeader
        title={<Logo />}
        trailing={<IconButton icon="settings" label={m.group.settings} onPress={() => setAsking(true)} />}
      />
      <Section title={m.account.theme}>
        <Segmented
          label={m.account.theme}
          value={theme}
          onChange={setTheme}
          options={[
            { value: 'system', label: m.account.themeSystem },
            { value: 'light', label: m.account.themeLight },
            { value: 'dark', label: m.account.themeDark },
          ]}
        />
        <Row>
          <Segmented
            label={m.account.language}
            value={locale}
            onChange={setLocale}
            options={locales.map((value) => ({ value, label: languages[value].name }))}
          />
        </Row>
      </Section>

      <Section title={m.search.region}>
        <SearchField label={m.search.label} value={query} onChange={setQuery} />
        <Row>
          {['민수', m.expenseForm.categories.food].map((words) => (
            <Chip key={words} removeLabel={m.search.takeOff(words)} onRemove={() => setQuery(words)}>
              {words}
            </Chip>
          ))}
        </Row>
      </Section>

      <Section title="Button">
        <Row>
          <Button tone="primary" onPress={() => setTotal(won(total + 12_345))}>
            {m.common.save}
          </Button>
          <Button>{m.settle.open}</Button>
          <Button tone="quiet" icon="plus">
            {m.home.newGroup}
          </Button>
          <Button tone="danger" icon="trash">
            {m.expense.remove}
          </Button>
          <Button disabled>{m.common.save}</Button>
          <Button tone="primary" pending>
            {m.common.save}
          </Button>
          <Button pending icon="link">
            {m.invite.create}
          </Button>
        </Row>
        <Row>
          <Button icon="google" block>
            {m.auth.withGoogle}
          </Button>
          <Button
            size="s"
            onPress={() =>
              showToast({
                message: m.expense.removed('애월 카페'),
                action: {
                  label: m.common.undo,
                  onPress: () => showToast({ message: m.expense.restored('애월 카페'), tone: 'success' }),
                },
              })
            }
          >
            Toast
          </Button>
          <Button size="s" onPress={() => showToast({ message: m.failure.network, tone: 'error' })}>
            Toast: error
          </Button>
          <Button size="s" onPress={() => setAsking(true)}>
            Dialog
          </Button>
        </Row>
      </Section>

      <Section title="Amount">
        <BalanceText balanceMinor={total} currency={currency} layout="hero" />
        <WorkingOut isBehind place="hero">
          <BalanceText balanceMinor={total} currency={currency} layout="hero" />
        </WorkingOut>
        <Row>
          <WorkingOut isBehind>
            <BalanceText balanceMinor={won(23_400)} currency={currency} />
          </WorkingOut>
          <WorkingOut isBehind />
        </Row>
        <Row>
          <BalanceText balanceMinor={won(23_400)} currency={currency} />
          <BalanceText balanceMinor={won(-35_000)} currency={currency} />
          <BalanceText balanceMinor={won(0)} currency={currency} />
        </Row>
        <Row>
          <Amount amountMinor={won(123_450)} currency="USD" size="l" />
          <Amount amountMinor={won(-123_450)} currency="EUR" size="l" tone="owe" sign="always" />
          <Amount amountMinor={won(6834)} currency={currency} size="l" tone="get" sign="always" />
          <Amount amountMinor={won(6834)} currency="JPY" size="s" tone="soft" />
        </Row>
      </Section>

      <Section title="Fields">
        <div style={{ display: 'grid', gap: 'var(--s4)' }}>
          <TextField
            label={m.auth.email}
            type="email"
            autoComplete="email"
            value={email}
            onChange={setEmail}
            errorMessage={/@./.test(email) ? undefined : m.auth.errors['invalid-email']}
          />
          <TextField
            label={m.auth.password}
            type="password"
            autoComplete="new-password"
            description={m.auth.passwordDescription}
            value={password}
            onChange={setPassword}
          />
          <Select
            label={m.group.currency}
            description={m.group.currencyDescription}
            value={code}
            onChange={setCode}
            options={['KRW', 'USD', 'EUR', 'JPY'].map((value) => ({
              value,
              label: `${m.money.currencyName(value)} (${value})`,
            }))}
          />
          <DateField label={m.expense.date} value={date} onChange={setDate} today={today} />
        </div>
        <AmountField label={m.amount.label} value={amount} onChange={setAmount} currency="USD" />
        <MoneyInput label="KWD" value={dinars} onChange={setDinars} currency="KWD" />
        <MoneyInput label="KRW" value={bill} onChange={setBill} currency="KRW" />
        <NumberInput label="rate" value={rate} onChange={setRate} notation={{ kind: 'rate', locale }} />
        <NumberInput label="share" value={share} onChange={setShare} notation={{ kind: 'share' }} after="%" />
        <RadioRows
          label={m.join.which}
          value={who}
          onChange={setWho}
          choices={people.slice(1, 4).map(({ id, name }) => ({
            value: id,
            label: name,
            description: m.members.nameOnly,
            leading: <Avatar id={id} name={name} />,
          }))}
        />
      </Section>

      <Section title="PayoutDetails">
        <PayoutDetails
          payout={{ bank: '빵은행', number: '110-123-456789', holder: '지영', link: 'https://toss.me/bbang' }}
        />
      </Section>

      <Section title="Banner">
        <div style={{ display: 'grid', gap: 'var(--s2)' }}>
          <Banner tone="offline">{m.connection.offline}</Banner>
          <Banner tone="pending">{m.connection.pendingCount(2)}</Banner>
          <Banner tone="error" title={m.rejected.title} action={<Button size="s">{m.rejected.open}</Button>}>
            {m.rejected.text('애월 카페')}
          </Banner>
          <Banner tone="info" title={m.upgrade.title} action={<Button size="s">{m.upgrade.action}</Button>}>
            {m.upgrade.text}
          </Banner>
          <Banner tone="success">{m.upgrade.done}</Banner>
        </div>
      </Section>

      <Section title="Link, picture, fold">
        <ShareLink
          label={m.invite.link}
          link="https://nbbang.example/join/aB3dE6gH9jK2mN5pQ8sT1v"
          shareText={m.invite.shareText(m.landing.sampleGroup)}
        />
        <EmojiField value={emoji} onChange={setEmoji} />
        <Fold title={m.groupSettings.archivedCount(2)}>{m.landing.sampleGroup}</Fold>
        <Banner tone="archived" title={m.groupSettings.archivedTitle}>
          {m.groupSettings.archivedNote}
        </Banner>
      </Section>

      <Section title="Faces">
        <Row>
          {people.map((person) => (
            <Avatar key={person.id} {...person} size={44} />
          ))}
          <Avatar id="x" name="현우" muted />
          <AvatarStack people={people} label={m.group.membersCount(people.length)} />
        </Row>
      </Section>

      <Section title="Loaf">
        <Row>
          {[1, 2, 3, 4, 6, 8, 12].map((n) => (
            <Loaf key={n} n={n} size={64} />
          ))}
          <Loaf n={6} filled={4} size={64} />
          <Spinner label={m.common.loading} />
        </Row>
      </Section>

      <Section title="Icons">
        <Row>
          {iconNames.map((name) => (
            <span key={name} title={name}>
              <Icon name={name} size={24} />
            </span>
          ))}
        </Row>
      </Section>

      <LayoutParts />

      <Section title="Skeleton">
        <SkeletonRows count={2} />
      </Section>
      <EmptyState title={m.home.emptyTitle} action={<Button tone="primary">{m.group.create}</Button>}>
        {m.home.emptyText}
      </EmptyState>

      <Dialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={m.account.guestSignOutTitle}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{m.common.cancel}</Button>
            <Button tone="danger" onPress={() => setAsking(false)}>
              {m.account.signOutAnyway}
            </Button>
          </>
        }
      >
        {m.account.guestSignOutText}
      </Dialog>
    </Page>
  );
}
