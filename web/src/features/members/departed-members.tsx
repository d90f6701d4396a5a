import { netOf } from '@nbbang/domain/balance/net';
import type { FoundMember } from '@nbbang/domain/group/members';
import { ownValue } from '@nbbang/domain/group/own-value';
import { zeroMinor, type MinorUnits } from '@nbbang/domain/money/minor-units';
import { lastFigures } from '#data/base/figures.ts';
import { useBalances } from '#data/shell/balances.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { PersonAvatar } from '#group/person-avatar.tsx';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Amount } from '#ui/money/amount.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import { Fold } from '#ui/lists/fold.tsx';
import { splitDeparted } from './split-departed.ts';
import styles from './members-panel.module.css';

/** Who has left: in sight as long as something is to be settled with them, else behind one line. */
export function DepartedMembers() {
  const { group } = useGroupContext();
  const { members } = useMessages();
  const locale = useLocale();
  const balances = useBalances(group.id);
  const isBehind = balances.status === 'ready' && balances.value.isBehind;
  const nets = netOf((balances.status === 'ready' && lastFigures(balances.value)) || {});
  const { unsettled, settled } = splitDeparted(group.group, nets, locale);
  const rows = (some: readonly FoundMember[]) => (
    <ul className={styles.rows} aria-label={members.departed}>
      {some.map(({ memberId, name }) => (
        <li key={memberId} className={styles.row}>
          <PersonAvatar memberId={memberId} size={40} />
          <div className={styles.text}>
            <p className={styles.name}>{name}</p>
            <p className={styles.role}>{members.departed}</p>
          </div>
          <WorkingOut isBehind={isBehind} place="end">
            <Left netMinor={ownValue(nets, memberId) ?? zeroMinor} currency={group.group.currency} />
          </WorkingOut>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {unsettled.length > 0 && rows(unsettled)}
      {settled.length > 0 && <Fold title={members.goneCount(settled.length)}>{rows(settled)}</Fold>}
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
