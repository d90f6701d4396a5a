import { formatAmount } from '@nbbang/domain/money/format-amount';
import type { Activity, ExpenseActivity } from '@nbbang/domain/records/activity';
import { changeWords, tellingChanges } from '#group/change-words.ts';
import { groupDetails, groupSentence } from './group-words.ts';
import { actorOf } from '#group/actor.ts';
import { personName } from '#group/person-name.ts';
import type { Reader } from '#group/reader.ts';

/** 민수님이 흑돼지 2차를 고쳤어요, in parts of which every second is stressed. */
export function sentenceOf(entry: Activity, reader: Reader): readonly string[] {
  if (!('expenseId' in entry)) return groupSentence(entry, reader);
  const { m } = reader;
  const actor = actorOf(entry, reader);
  const what = entry.title === '' ? m.activity.untitled[entry.kind] : entry.title;
  return m.activity.said[entry.what](actor.isReader ? null : actor.name, what);
}

/**
 * What follows the sentence: the first changes of an edit, who sent to whom and the amount, what else was changed
 * about the group. Empty when the sentence says it all.
 */
export function detailsOf(entry: Activity, reader: Reader): string {
  if (!('expenseId' in entry)) return groupDetails(entry, reader);
  const direction =
    entry.transfer === null
      ? []
      : [
          reader.m.transfer.row(
            personName(entry.transfer.from, reader),
            personName(entry.transfer.to, reader),
          ),
        ];
  if (!('revision' in entry)) return direction.join('');
  const edit = firstChange(entry, reader);
  const said =
    edit === null ? [...direction, formatAmount(entry.amountMinor, entry.currency, reader.locale)] : [edit];
  // What a new expense came to is its maker's; of later writes it is not known who made which.
  const isTogether = entry.since !== undefined && entry.since > 0;
  return [...said, ...(isTogether ? [reader.m.activity.together] : [])].join(' · ');
}

function firstChange(entry: ExpenseActivity, reader: Reader): string | null {
  const [first, ...others] = tellingChanges(entry.changes);
  if (first === undefined) return null;
  const { label, before, after } = changeWords(first, reader);
  const rest = others.length;
  const line = `${label} ${before} → ${after}`;
  return rest > 0 ? `${line} ${reader.m.activity.andMore(rest)}` : line;
}
