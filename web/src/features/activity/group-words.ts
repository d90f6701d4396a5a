import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { GroupActivity, GroupChange } from '@nbbang/domain/records/activity';
import { isOwnMember } from '@nbbang/domain/group/own-member';
import { actorOf } from '#group/actor.ts';
import { otherName } from '#group/person-name.ts';
import type { Reader } from '#group/reader.ts';

/** 민수님이 모임 이름을 제주로 바꿨어요, in parts of which every second is stressed: the first of what was changed. */
export function groupSentence(entry: GroupActivity, reader: Reader): string[] {
  const [first] = entry.changes;
  return [...joined(subjectOf(entry, first, reader), predicateOf(entry, first, reader))];
}

/** Whatever else the write changed, in a line; empty when that was all. */
export function groupDetails(entry: GroupActivity, reader: Reader): string {
  const others = entry.what === 'groupCreated' ? [] : entry.changes.slice(1);
  return others.map((change) => predicateOf(entry, change, reader).join('')).join(' · ');
}

/** The last plain part of the subject and the first of the predicate are one. */
function joined([who = '', then = '']: readonly string[], [first = '', ...rest]: readonly string[]) {
  return [who, then + first, ...rest];
}

/** Somebody who came or went is named as they are called there, whoever the account is by now. */
function subjectOf(entry: GroupActivity, change: GroupChange | undefined, reader: Reader): string[] {
  const actor = actorOf(entry, reader);
  const isOwn = change?.field === 'member' && ['joined', 'claimed', 'left'].includes(change.how);
  const moved = isOwn && entry.memberId !== null && entry.memberId !== change.memberId;
  const name = isOwn && !moved ? change.name : actor.name;
  return reader.m.activity.actor(actor.isReader ? null : name);
}

function predicateOf(
  entry: GroupActivity,
  change: GroupChange | undefined,
  reader: Reader,
): readonly string[] {
  const did = reader.m.activity.groupDid;
  if (entry.what === 'groupCreated') return did.created;
  switch (change?.field) {
    case undefined:
      return did.changed;
    case 'name':
      return did.name(change.after);
    case 'emoji':
      return did.emoji(change.after);
    case 'currency':
      return did.currency(reader.m.money.currencyName(change.after));
    case 'archived':
      return change.after ? did.archived : did.unarchived;
    case 'defaultSplit':
      return did.defaultSplit;
    case 'weights':
      return did.weights;
    case 'paused':
      return did.paused;
    case 'memberName':
      return did.memberName(change.before, change.after);
    case 'role':
      return did[change.after](otherName(change.memberId, reader));
    case 'member':
      return memberPredicate(entry, change, reader);
  }
}

function memberPredicate(
  entry: GroupActivity,
  { how, memberId, name, netMinor }: Extract<GroupChange, { field: 'member' }>,
  reader: Reader,
): readonly string[] {
  const did = reader.m.activity.groupDid;
  const moved = entry.memberId !== null && entry.memberId !== memberId;
  if (how === 'added' || how === 'removed')
    return did[how](isOwnMember(memberId, reader.ownMemberId) ? null : name);
  if (how !== 'claimed') return did[how];
  return withBalance(moved ? did.became(name) : did.claimed, netMinor, reader);
}

/** What an account took over with a name, behind what is said of it: the last part of that, if plain, goes on. */
function withBalance(parts: readonly string[], netMinor: number | undefined, reader: Reader): string[] {
  if (netMinor === undefined || netMinor === 0) return [...parts];
  const { balanceThen } = reader.m.activity;
  const amount = formatAmount(toMinorUnits(Math.abs(netMinor)), reader.currency, reader.locale);
  const [before, after] = netMinor > 0 ? balanceThen.get : balanceThen.owe;
  const isPlain = parts.length % 2 === 1;
  const said = isPlain ? parts.slice(0, -1) : parts;
  return [...said, (isPlain ? (parts.at(-1) ?? '') : '') + before, amount, after];
}
