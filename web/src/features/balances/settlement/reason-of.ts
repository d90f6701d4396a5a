import { languages } from '#i18n/languages.ts';
import type { Locale, Messages } from '#i18n/locale.tsx';
import type { PlannedTransfer } from './settlement-plan.ts';

/**
 * Why a transfer is suggested, in words: first its zero-sum group, then what it does for its two. That everybody
 * belongs to one group is said once for all of them, above the list. The reader comes first, the others by name.
 *
 * @param nameOf null for the reader.
 */
export function reasonOf(
  { zeroSum, among, effect, from, to }: PlannedTransfer,
  nameOf: (member: string) => string | null,
  { settle }: Messages,
  locale: Locale,
): string {
  if (zeroSum === 'pair') return settle.reasonPair;
  const effects = {
    'sends-all': () => settle.sendsAll(nameOf(from)),
    'gets-all': () => settle.getsAll(nameOf(to)),
    part: () => settle.sendsPart(nameOf(from)),
  };
  const said = effects[effect]();
  if (zeroSum === 'all') return said;
  const others = among.flatMap((member) => nameOf(member) ?? []).sort((a, b) => a.localeCompare(b, locale));
  const names = others.length < among.length ? [settle.you, ...others] : others;
  return `${settle.reasonSome(languages[locale].names(names))} ${said}`;
}
