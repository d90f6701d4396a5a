import type { HistoryFilter } from '@nbbang/domain/history/match';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { personName } from '#group/person-name.ts';
import type { Reader } from '#group/reader.ts';
import { formatDate } from '#i18n/format.ts';

/** One condition in words, and what changes in the filter when it is taken off. */
export type Condition = { name: string; words: string; without: Partial<HistoryFilter> };

/** All conditions but the text, which stands in its field. */
export function conditionsOf(filter: HistoryFilter, reader: Reader): Condition[] {
  const { m, locale, currency, today } = reader;
  const { kind, memberId, category, from, to, minMinor, maxMinor } = filter;
  const { search, expenseForm } = m;
  const date = (day: string) => formatDate(day, today, locale);
  const amount = (minor: MinorUnits) => formatAmount(minor, currency, locale);
  const named = [
    kind && { name: 'kind', words: search.kinds[kind], without: { kind: null } },
    memberId !== null && {
      name: 'member',
      words: personName(memberId, reader),
      without: { memberId: null },
    },
    category && {
      name: 'category',
      words: category === 'none' ? search.noCategory : expenseForm.categories[category],
      without: { category: null },
    },
    (from !== null || to !== null) && {
      name: 'dates',
      words: range(from, to, date, { between: search.between, above: search.since, below: search.until }),
      without: { from: null, to: null },
    },
    (minMinor !== null || maxMinor !== null) && {
      name: 'amounts',
      words: range(minMinor, maxMinor, amount, {
        between: search.between,
        above: search.atLeast,
        below: search.atMost,
      }),
      without: { minMinor: null, maxMinor: null },
    },
  ];
  return named.flatMap((condition) => condition || []);
}

type RangeWords = {
  between: (first: string, last: string) => string;
  above: (first: string) => string;
  below: (last: string) => string;
};

function range<Value>(
  first: Value | null,
  last: Value | null,
  say: (value: Value) => string,
  words: RangeWords,
): string {
  if (first === null) return last === null ? '' : words.below(say(last));
  if (last === null) return words.above(say(first));
  return first === last ? say(first) : words.between(say(first), say(last));
}
