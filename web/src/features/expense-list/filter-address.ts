import type { HistoryFilter } from '@nbbang/domain/history/match';
import { formatAmountParts } from '@nbbang/domain/money/format-amount';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { parseAmount } from '@nbbang/domain/money/parse-amount';
import { categories } from '@nbbang/domain/records/category';
import { expenseKinds } from '@nbbang/domain/records/expense';
import { calendarDateSchema } from '@nbbang/domain/records/fields';
import type { Member } from '@nbbang/domain/records/group';
import * as v from 'valibot';
import type { FilterKey } from '#paths.ts';

export type FilterContext = { currency: string; members: Readonly<Record<string, Member>> };

/** More than anybody types, and than an address should hold. */
export const maxQueryLength = 100;

/**
 * The filter that an address asks for: `?q=흑돼지&member=…&category=food&kind=expense&from=2026-11-01&to=2026-11-30
 * &min=10000&max=50000`. Amounts are decimal numbers in the group's currency. A value that means nothing is ignored, and
 * ends the wrong way round are turned.
 */
export function parseFilter(search: URLSearchParams, { currency, members }: FilterContext): HistoryFilter {
  const read = (key: FilterKey) => search.get(key) ?? '';
  const oneOf = <Value extends string>(values: readonly Value[], key: FilterKey): Value | null =>
    values.find((value) => value === read(key)) ?? null;
  const date = (key: FilterKey) => (v.is(calendarDateSchema, read(key)) ? read(key) : null);
  const amount = (key: FilterKey): MinorUnits | null => {
    if (!/^\d+(\.\d+)?$/.test(read(key))) return null;
    const parsed = parseAmount(read(key), currency, 'en');
    return parsed.ok ? parsed.amountMinor : null;
  };
  const [from, to] = inOrder(date('from'), date('to'));
  const [minMinor, maxMinor] = inOrder(amount('min'), amount('max'));
  return {
    text: read('q').trim().slice(0, maxQueryLength),
    memberId: Object.hasOwn(members, read('member')) ? read('member') : null,
    category: oneOf([...categories, 'none'], 'category'),
    kind: oneOf(expenseKinds, 'kind'),
    from,
    to,
    minMinor,
    maxMinor,
  };
}

function inOrder<Value extends string | number>(
  first: Value | null,
  last: Value | null,
): [Value | null, Value | null] {
  return first !== null && last !== null && first > last ? [last, first] : [first, last];
}

/** The parameters `parseFilter` reads the filter from; null takes one out of the address. */
export function toParameters(filter: HistoryFilter, currency: string): Record<FilterKey, string | null> {
  const amount = (minor: MinorUnits | null) =>
    minor === null ? null : formatAmountParts(minor, currency, 'en').digits.replaceAll(',', '');
  return {
    q: filter.text.trim() === '' ? null : filter.text.trim(),
    member: filter.memberId,
    category: filter.category,
    kind: filter.kind,
    from: filter.from,
    to: filter.to,
    min: amount(filter.minMinor),
    max: amount(filter.maxMinor),
  };
}
