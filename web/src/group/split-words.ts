import { reduceSplit } from '@nbbang/domain/expense/reduce-split';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { SplitTrace } from '@nbbang/domain/records/activity';
import type { Split } from '@nbbang/domain/records/split';
import { formatList } from '#i18n/format.ts';
import { languages, type Locale } from '#i18n/languages.ts';
import { nameOf, type Names } from './names.ts';
import { ownValue } from './own-value.ts';

export type Words = Names & {
  currency: string;
  locale: Locale;
  /** The reader's calendar date. */
  today: string;
};

/** Whom the split names, each once. */
export function participantsOf(split: Split): string[] {
  return [...new Set(reduceSplit(split).map(({ id }) => id))];
}

/** Hundredths as a number people write: 150 is 1.5. */
function hundredths(value: number, locale: Locale): string {
  return new Intl.NumberFormat(languages[locale].tag, { maximumFractionDigits: 2 }).format(value / 100);
}

/** What was entered for one member of the split: 1.5몫, 33.33%, +₩3,000; null where there is nothing to say. */
export function inputWords(split: Split, memberId: string, { m, currency, locale }: Words): string | null {
  switch (split.mode) {
    case 'shares':
      return m.detail.shares(hundredths(ownValue(split.weights, memberId) ?? 0, locale));
    case 'percentage':
      return `${hundredths(ownValue(split.basisPoints, memberId) ?? 0, locale)}%`;
    case 'adjustment': {
      const by = ownValue(split.adjustmentsMinor, memberId);
      return by === undefined ? null : formatAmount(toMinorUnits(by), currency, locale, { sign: 'always' });
    }
    case 'equal':
    case 'exact':
    case 'items':
      return null;
  }
}

/** The whole of a split in a line: 똑같이 · 지영, 민수; 비율 · 지영 2몫, 민수 1몫. */
export function splitWords(split: SplitTrace, words: Words): string {
  const { m, locale, currency } = words;
  if (split.mode === 'outline') return outline(split.of, split.participants.length, words);
  const ids = participantsOf(split);
  if (ids.length > 4 || split.mode === 'items') return outline(split.mode, ids.length, words);
  const entries = ids.map((id) => {
    const amount = split.mode === 'exact' ? ownValue(split.amountsMinor, id) : undefined;
    const input =
      amount === undefined ? inputWords(split, id, words) : formatAmount(amount, currency, locale);
    return input === null ? nameOf(id, words) : `${nameOf(id, words)} ${input}`;
  });
  return `${m.detail.modes[split.mode]} · ${formatList(entries, locale)}`;
}

function outline(mode: Split['mode'], count: number, { m }: Words): string {
  return `${m.detail.modes[mode]} · ${m.group.membersCount(count)}`;
}
