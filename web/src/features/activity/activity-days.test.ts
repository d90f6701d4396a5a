import { expect, it } from 'vitest';
import { groupByDay } from './activity-days.ts';

it('puts entries of one local day together and keeps their order', () => {
  const at = (day: number, hour: number) => ({ at: new Date(2026, 10, day, hour).getTime() });
  const [late, early, before] = [at(22, 23), at(22, 0), at(21, 23)];
  expect(groupByDay([late, early, before])).toEqual([
    { date: '2026-11-22', entries: [late, early] },
    { date: '2026-11-21', entries: [before] },
  ]);
  expect(groupByDay([])).toEqual([]);
});
