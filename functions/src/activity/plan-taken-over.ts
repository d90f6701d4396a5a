import { netOf } from '@nbbang/domain/balance/net';
import { ownValue } from '@nbbang/domain/group/own-value';
import { zeroMinor } from '@nbbang/domain/money/minor-units';
import type { GroupActivity } from '@nbbang/domain/records/activity';
import type { Totals } from '@nbbang/domain/records/totals';

/** Whether an account took over a name with it, whose balance everybody is to be told. */
export function takesOver({ changes }: GroupActivity): boolean {
  return changes.some((change) => change.field === 'member' && change.how === 'claimed');
}

/** The same activity, with the balance of each name that was taken over. `totals`: null where nothing was counted yet. */
export function withBalances(activity: GroupActivity, totals: Pick<Totals, 'members'> | null): GroupActivity {
  const nets = netOf(totals?.members ?? {});
  const changes = activity.changes.map((change) =>
    change.field === 'member' && change.how === 'claimed'
      ? { ...change, netMinor: ownValue(nets, change.memberId) ?? zeroMinor }
      : change,
  );
  return { ...activity, changes };
}
