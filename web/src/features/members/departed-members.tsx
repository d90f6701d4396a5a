import { netOf } from '@nbbang/domain/balance/net';
import { zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { useBalances } from '#data/shell/balances.ts';
import type { KnownGroup } from '#data/shell/groups.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { Avatar } from '#ui/people/avatar.tsx';
import { Icon } from '#ui/controls/icon.tsx';
import { splitDeparted, type DepartedMember } from './split-departed.ts';
import styles from './members-panel.module.css';

/** Who has left: in sight as long as something is to be settled with them, else behind one line. */
export function DepartedMembers({ group }: { group: KnownGroup }) {
  const { members } = useMessages();
  const locale = useLocale();
  const balances = useBalances(group.id);
  const nets = balances.status === 'ready' ? netOf(balances.value) : {};
  const { unsettled, settled } = splitDeparted(group.group.members, nets, locale);
  const rows = (some: readonly DepartedMember[]) => (
    <ul className={styles.rows} aria-label={members.departed}>
      {some.map(({ id, name }) => (
        <li key={id} className={styles.row}>
          <Avatar id={id} name={name} size={40} muted />
          <div className={styles.text}>
            <p className={styles.name}>{name}</p>
            <p className={styles.role}>{members.departed}</p>
          </div>
          <Left netMinor={nets[id] ?? zeroMinor} currency={group.group.currency} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {unsettled.length > 0 && rows(unsettled)}
      {settled.length > 0 && (
        <details className={styles.gone}>
          <summary className={styles.goneSummary}>
            {members.goneCount(settled.length)}
            <span className={styles.chevron}>
              <Icon name="chevron-down" size={18} />
            </span>
          </summary>
          {rows(settled)}
        </details>
      )}
    </>
  );
}

/** What is left to settle with them. */
function Left({ netMinor, currency }: { netMinor: MinorUnits; currency: string }) {
  const { balance } = useMessages();
  if (netMinor === 0) return null;
  const tone = netMinor > 0 ? 'get' : 'owe';
  return (
    <span className={styles.left}>
      <span>{balance[tone]}</span>
      <Amount amountMinor={netMinor} currency={currency} tone={tone} sign="always" wordShown />
    </span>
  );
}
