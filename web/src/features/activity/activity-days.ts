import { calendarDateOf } from '#i18n/format.ts';

export type ActivityDay<Entry> = { date: string; entries: Entry[] };

/** The entries day by day where the reader is, in the order they come in. */
export function groupByDay<Entry extends { at: number }>(entries: readonly Entry[]): ActivityDay<Entry>[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const date = calendarDateOf(entry.at);
    const ofDay = days.get(date);
    if (ofDay) ofDay.push(entry);
    else days.set(date, [entry]);
  }
  return [...days].map(([date, ofDay]) => ({ date, entries: ofDay }));
}
