import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Activity, ExpenseActivity } from '@nbbang/domain/records/activity';
import { changeWords, tellingChanges } from '#group/change-words.ts';
import { groupDetails, groupSentence } from './group-words.ts';
import { actorOf, nameOf } from '#group/person-name.ts';
import type { Words } from '#group/split-words.ts';

/** 민수님이 흑돼지 2차를 고쳤어요, in parts of which every second is stressed. */
export function sentenceOf(entry: Activity, words: Words): readonly string[] {
  if (!('expenseId' in entry)) return groupSentence(entry, words);
  const { m } = words;
  const actor = actorOf(entry, words);
  const what = entry.title === '' ? m.activity.untitled[entry.kind] : entry.title;
  return m.activity.said[entry.what](actor.isReader ? null : actor.name, what);
}

/**
 * What follows the sentence: the first changes of an edit, who sent to whom and the amount, what else was changed
 * about the group. Empty when the sentence says it all.
 */
export function detailsOf(entry: Activity, words: Words): string {
  if (!('expenseId' in entry)) return groupDetails(entry, words);
  const direction =
    entry.transfer === null
      ? []
      : [words.m.transfer.row(nameOf(entry.transfer.from, words), nameOf(entry.transfer.to, words))];
  if (!('revision' in entry)) return direction.join('');
  const edit = firstChange(entry, words);
  if (edit !== null) return edit;
  return [...direction, formatAmount(entry.amountMinor, entry.currency, words.locale)].join(' · ');
}

function firstChange(entry: ExpenseActivity, words: Words): string | null {
  const [first, ...others] = tellingChanges(entry.changes);
  if (first === undefined) return null;
  const { label, before, after } = changeWords(first, words);
  const rest = others.length;
  const line = `${label} ${before} → ${after}`;
  return rest > 0 ? `${line} ${words.m.activity.andMore(rest)}` : line;
}
