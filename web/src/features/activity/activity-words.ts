import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Activity } from '@nbbang/domain/records/activity';
import { changeWords } from './change-words.ts';
import { actorOf, nameOf } from './names.ts';
import type { Words } from './split-words.ts';

/** 민수님이 흑돼지 2차를 고쳤어요, in parts of which every second is stressed. */
export function sentenceOf(entry: Activity, words: Words): readonly string[] {
  const { m } = words;
  const actor = actorOf(entry, words);
  const what = entry.title === '' ? m.activity.untitled[entry.kind] : entry.title;
  return m.activity.said[entry.what](actor.isReader ? null : actor.name, what);
}

/** What follows the sentence: the first changes of an edit, or who sent to whom, and the amount. */
export function detailsOf(entry: Activity, words: Words): string {
  const { m, locale } = words;
  const [first] = entry.changes;
  if (first !== undefined) {
    const { label, before, after } = changeWords(first, words);
    const rest = entry.changes.length - 1;
    const line = `${label} ${before} → ${after}`;
    return rest > 0 ? `${line} ${m.activity.andMore(rest)}` : line;
  }
  const amount = formatAmount(entry.amountMinor, entry.currency, locale);
  if (entry.transfer === null) return amount;
  const { from, to } = entry.transfer;
  return `${m.transfer.row(nameOf(from, words), nameOf(to, words))} · ${amount}`;
}
