import { expect, test } from '@playwright/test';
import { expectOwnBalance, m } from './app.ts';
import { openNewGroup } from './devices.ts';
import { readings } from './readings.ts';
import { storeEntries } from './stored.ts';

test('a page that was open through 300 expenses stored in one batch shows the right balance without navigation', async ({
  browser,
}) => {
  const { page, context, group } = await openNewGroup(browser, '한꺼번에', '민수');
  const entry = { by: '지영', among: ['지영', '민수'] };
  await storeEntries(group, { ...entry, amount: 2_000 });
  await expectOwnBalance(page, 1_000);
  await storeEntries(group, ...Array.from({ length: 300 }, (_, at) => ({ ...entry, amount: 2 * (at + 1) })));
  // 1 + 2 + … + 300.
  await expectOwnBalance(page, 1_000 + 45_150);
  await expect(page.getByText(m.money.workingOut)).toHaveCount(0);
  const { 'changed expenses': changed = 0, posting = 0 } = await readings(page);
  console.log('300 in one batch: reads', { changed, posting });
  await context.close();
});
