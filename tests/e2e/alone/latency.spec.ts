import { expect, test, type Page } from '@playwright/test';
import { expenseRow, m } from '../app.ts';
import { openGroupOfTwo } from '../devices.ts';

const rounds = 20;

/** Resolves to the time, by the clock both browsers share, at which a row with `title` first stands on the page. */
function whenShown(page: Page, title: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const rows = [...document.querySelectorAll('li')];
          if (!rows.some((row) => row.textContent.includes(text))) return;
          observer.disconnect();
          resolve(Date.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    title,
  );
}

/** Presses Save and resolves to the time at which it was pressed. */
function pressSave(page: Page): Promise<number> {
  return page.getByRole('button', { name: m.expense.save, exact: true }).evaluate((button) => {
    const pressed = Date.now();
    if (button instanceof HTMLElement) button.click();
    return pressed;
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

test('prints how long a saved expense takes to its writer’s own screen and to another browser', async ({
  browser,
}) => {
  const { a, b, close } = await openGroupOfTwo(browser, '시간 재기');

  const own: number[] = [];
  const other: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const title = `지출-${round}-끝`;
    await a.getByRole('link', { name: m.expense.add, exact: true }).click();
    await a.getByLabel(m.amount.label, { exact: true }).fill('1000');
    await a.getByLabel(m.expense.what, { exact: true }).fill(title);
    const shown = [whenShown(a, title), whenShown(b, title)];
    const pressed = await pressSave(a);
    const [atA, atB] = await Promise.all(shown);
    own.push((atA ?? Number.NaN) - pressed);
    other.push((atB ?? Number.NaN) - pressed);
    await expect(a.getByRole('dialog')).toBeHidden();
    await expect(expenseRow(b, title)).toHaveCount(1);
  }
  console.log(
    `from Save to A's own row: median ${median(own)} ms (${Math.min(...own)} to ${Math.max(...own)}); ` +
      `to B's screen: median ${median(other)} ms (${Math.min(...other)} to ${Math.max(...other)}), n = ${rounds}`,
  );
  expect(other).toHaveLength(rounds);
  await close();
});
