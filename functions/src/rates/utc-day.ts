export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

/** The day of UTC that the instant lies in: its name (`YYYY-MM-DD`), its number since 1970, when it began and ends. */
export function utcDay(instantMs: number) {
  const number = Math.floor(instantMs / dayMs);
  const startMs = number * dayMs;
  const name = new Date(startMs).toISOString().slice(0, 10);
  return { name, number, startMs, endMs: startMs + dayMs };
}
