import { findMemberOf } from '@nbbang/domain/group/members';
import type { KnownGroup } from '#data/shell/groups.ts';
import { useLocale, useMessages, type Locale } from '#i18n/locale.tsx';
import { useToday } from '#i18n/use-today.ts';
import { useGroupContext } from './group-context.tsx';
import type { Names } from './person-name.ts';

/** To whom the members, amounts and days of a group are said, and how. */
export type Reader = Names & {
  uid: string;
  /** The group's. */
  currency: string;
  locale: Locale;
  /** The reader's calendar date. */
  today: string;
};

/** The names in the group whose page is open. */
export function useNames(): Names {
  const { group, ownMemberId } = useGroupContext();
  const m = useMessages();
  return { members: group.group.members, ownMemberId, m };
}

/** The reader of the group whose page is open. */
export function useReader(): Reader {
  const { group, user, ownMemberId } = useGroupContext();
  return useReaderAs(group, user.uid, ownMemberId);
}

/** The account `uid` as a reader of what happened in one of its groups, wherever that is shown. */
export function useReaderOf(group: KnownGroup, uid: string): Reader {
  return useReaderAs(group, uid, findMemberOf(group.group, uid)?.memberId ?? null);
}

function useReaderAs({ group }: KnownGroup, uid: string, ownMemberId: string | null): Reader {
  const m = useMessages();
  const locale = useLocale();
  const today = useToday();
  const { members, currency } = group;
  return { m, locale, today, currency, members, uid, ownMemberId };
}
