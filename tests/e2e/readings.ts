import type { Page } from '@playwright/test';

/** What the read meter of the page has counted so far, by what was read. */
export async function readings(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const sums: Record<string, number> = {};
    for (const entry of performance.getEntriesByName('nbbang:reads')) {
      const { what, documents } = (entry as PerformanceMark).detail as { what: string; documents: number };
      sums[what] = (sums[what] ?? 0) + documents;
    }
    return sums;
  });
}
