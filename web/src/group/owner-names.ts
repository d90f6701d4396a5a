import { memberOrder } from '@nbbang/domain/group/member-order';
import { ownersOf } from '@nbbang/domain/group/members';
import type { Group } from '@nbbang/domain/records/group';
import { formatList } from '#i18n/format.ts';
import type { Locale } from '#i18n/languages.ts';

/** Whom to ask for what only an owner may do, as a list to read. */
export function ownerNames(group: Group, locale: Locale): string {
  const owners = ownersOf(group).sort(memberOrder(null, locale));
  return formatList(
    owners.map(({ name }) => name),
    locale,
  );
}
