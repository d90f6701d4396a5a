import { months } from '@nbbang/domain/statistics/summary';

/** `year` null: the reader has not said which. `month` null: all of the year. */
export type AskedPeriod = { year: number | null; month: string | null };

/** What an address asks for, `?year=2026&month=11`; what makes no sense in it is as if it were not there. */
export function readPeriod(search: string): AskedPeriod {
  const params = new URLSearchParams(search);
  const year = /^(19[7-9]\d|2[01]\d\d)$/.exec(params.get('year') ?? '')?.[0];
  const month = months.find((one) => one === params.get('month')?.padStart(2, '0'));
  return { year: year === undefined ? null : Number(year), month: month ?? null };
}

export function writePeriod(year: number, month: string | null): string {
  return new URLSearchParams({ year: String(year), ...(month !== null && { month }) }).toString();
}

/** The year to begin with: this one, or else the last one before it, or else the first one after it. */
export function firstShown(years: readonly number[], thisYear: number): number {
  return years.findLast((year) => year <= thisYear) ?? years[0] ?? thisYear;
}

/** The nearest years before and after `year` in which something was spent. */
export function neighbours(
  years: readonly number[],
  year: number,
): { earlier: number | undefined; later: number | undefined } {
  return { earlier: years.findLast((one) => one < year), later: years.find((one) => one > year) };
}
