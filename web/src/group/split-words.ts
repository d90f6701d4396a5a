import { participantsOf } from '@nbbang/domain/expense/participants';
import { ownValue } from '@nbbang/domain/group/own-value';
import { formatAmount } from '@nbbang/domain/money/format-amount';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import type { SplitTrace } from '@nbbang/domain/records/activity';
import type { Split } from '@nbbang/domain/records/split';
import { formatList } from '#i18n/format.ts';
import { languages, type Locale } from '#i18n/languages.ts';
import { personName } from './person-name.ts';
import type { Reader } from './reader.ts';

/** Hundredths as a number people write: 150 is 1.5. */
function hundredths(value: number, locale: Locale): string {
  return new Intl.NumberFormat(languages[locale].tag, { maximumFractionDigits: 2 }).format(value / 100);
}

/** What was entered for one member of the split: 1.5몫, 33.33%, +₩3,000; null where there is nothing to say. */
export function inputWords(split: Split, memberId: string, { m, currency, locale }: Reader): string | null {
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
export function splitWords(split: SplitTrace, reader: Reader): string {
  const { m, locale, currency } = reader;
  if (split.mode === 'outline') return outline(split.of, split.participants.length, reader);
  const ids = participantsOf(split);
  if (ids.length > 4 || split.mode === 'items') return outline(split.mode, ids.length, reader);
  const entries = ids.map((id) => {
    const amount = split.mode === 'exact' ? ownValue(split.amountsMinor, id) : undefined;
    const input =
      amount === undefined ? inputWords(split, id, reader) : formatAmount(amount, currency, locale);
    return input === null ? personName(id, reader) : `${personName(id, reader)} ${input}`;
  });
  return `${m.detail.modes[split.mode]} · ${formatList(entries, locale)}`;
}

function outline(mode: Split['mode'], count: number, { m }: Reader): string {
  return `${m.detail.modes[mode]} · ${m.group.membersCount(count)}`;
}
