import type { Category } from '@nbbang/domain/records/category';
import { paths } from '#paths.ts';

export type Listed = { category: Category | null } | { memberId: string };

/**
 * The address of the list of what a bar is made of: the expenses of a year, or of one month of it, of a category or of
 * a member. `month` is `01` to `12`; null: all of the year.
 */
export function listAddress(groupId: string, listed: Listed, year: number, month: string | null): string {
  const lastDay = new Date(Date.UTC(year, Number(month ?? '12'), 0)).getUTCDate();
  const asked = 'memberId' in listed ? { member: listed.memberId } : { category: listed.category ?? 'none' };
  const params = new URLSearchParams({
    ...asked,
    from: `${year}-${month ?? '01'}-01`,
    to: `${year}-${month ?? '12'}-${lastDay}`,
  });
  return `${paths.group(groupId)}?${params}`;
}
