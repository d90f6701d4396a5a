import { otherName } from '#group/person-name.ts';
import type { Reader } from '#group/reader.ts';
import { languages } from '#i18n/languages.ts';
import type { PlannedTransfer } from './settlement-plan.ts';

/**
 * Why a transfer is suggested, in words: first its zero-sum group, then what it does for its two. That everybody
 * belongs to one group is said once for all of them, above the list. The reader comes first, the others by name.
 */
export function reasonOf(
  { zeroSum, among, effect, from, to }: PlannedTransfer,
  reader: Pick<Reader, 'members' | 'ownMemberId' | 'm' | 'locale'>,
): string {
  const { locale } = reader;
  const { settle } = reader.m;
  if (zeroSum === 'pair') return settle.reasonPair;
  const effects = {
    'sends-all': () => settle.sendsAll(otherName(from, reader)),
    'gets-all': () => settle.getsAll(otherName(to, reader)),
    part: () => settle.sendsPart(otherName(from, reader)),
  };
  const said = effects[effect]();
  if (zeroSum === 'all') return said;
  const others = among
    .flatMap((memberId) => otherName(memberId, reader) ?? [])
    .sort((a, b) => a.localeCompare(b, locale));
  const names = others.length < among.length ? [settle.you, ...others] : others;
  return `${settle.reasonSome(languages[locale].names(names))} ${said}`;
}
