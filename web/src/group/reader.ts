import { ownMember, type KnownGroup } from '#data/shell/groups.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { useToday } from '#i18n/use-today.ts';
import type { Words } from './split-words.ts';

/** How the group's members, amounts and entries are said to the account `uid`. */
export function useWords(group: KnownGroup, uid: string): Words {
  const m = useMessages();
  const locale = useLocale();
  const today = useToday();
  const { members, currency } = group.group;
  return { m, locale, currency, today, members, uid, ownMemberId: ownMember(group.group, uid)?.id ?? null };
}
