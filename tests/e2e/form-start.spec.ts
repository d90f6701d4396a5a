import { expect, test, type Browser, type Page } from '@playwright/test';
import { createAccount } from './accounts.ts';
import { firestore } from './admin.ts';
import { amountField, m, openForEdit, won } from './app.ts';
import { openGroup, type Device } from './devices.ts';
import { storeGroup } from './stored.ts';

const words = m.expenseForm;

const titleField = (page: Page) => page.getByLabel(m.expense.what, { exact: true });
const save = (page: Page) => page.getByRole('button', { name: m.expense.save, exact: true }).click();
const mode = (page: Page, name: keyof typeof words.modes) =>
  page
    .getByRole('radiogroup', { name: words.splitBy })
    .getByRole('radio', { name: words.modeNames[name], exact: true });
const field = (page: Page, name: keyof typeof words.numberOf, who: string) =>
  page.getByLabel(words.numberOf[name](who), { exact: true });

type Settings = (members: Record<string, string>) => { weights?: object; defaultSplit?: object };

/** A group of 나, 민수 and 수아 with these settings, and the form of a new expense. */
async function openNew(browser: Browser, name: string, settings: Settings): Promise<Device> {
  const account = await createAccount('지영');
  const group = await storeGroup(name, account, '민수', '수아');
  await firestore
    .doc(`groups/${group.groupId}`)
    .update({ ...settings(group.members), updatedAt: new Date() });
  const { page, context } = await openGroup(browser, group, account);
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await expect(amountField(page)).toBeFocused();
  return { page, context };
}

test('a new expense starts as the group splits by default, by the weights of households', async ({
  browser,
}) => {
  const { page, context } = await openNew(browser, '가구 모임', (members) => ({
    weights: { [members['민수'] ?? '']: 200 },
    defaultSplit: { mode: 'shares' },
  }));
  await expect(mode(page, 'shares')).toBeChecked();
  await expect(page.getByText(m.formStart.byWeights)).toBeVisible();
  await expect(field(page, 'shares', '민수')).toHaveValue('2');
  await amountField(page).fill('40000');
  await titleField(page).fill('펜션');
  await save(page);
  await openForEdit(page, '펜션');
  await expect(field(page, 'shares', '민수')).toHaveValue('2');
  await expect(field(page, 'shares', '수아')).toHaveValue('1');
  await context.close();
});

test('shares chosen first follow the weights of those who take part', async ({ browser }) => {
  const { page, context } = await openNew(browser, '둘씩 모임', (members) => ({
    weights: { [members['민수'] ?? '']: 200 },
  }));
  await expect(mode(page, 'equal')).toBeChecked();
  await page.getByRole('checkbox', { name: /수아/ }).uncheck();
  await amountField(page).fill('30000');
  await mode(page, 'shares').check();
  await expect(field(page, 'shares', '민수')).toHaveValue('2');
  await expect(field(page, 'shares', '수아')).toHaveValue('');
  await expect(page.getByText(won(20_000))).toBeVisible();
  await field(page, 'shares', '수아').fill('3');
  await expect(page.getByText(m.formStart.byWeights)).toBeHidden();
  // There and back nothing is lost.
  await mode(page, 'equal').check();
  await expect(page.getByRole('checkbox', { name: /수아/ })).not.toBeChecked();
  await mode(page, 'shares').check();
  await expect(field(page, 'shares', '수아')).toHaveValue('3');
  await context.close();
});

test('default percentages that are off without one who left: equal, said why, and still at hand', async ({
  browser,
}) => {
  const { page, context } = await openNew(browser, '퍼센트 모임', (members) => ({
    defaultSplit: {
      mode: 'percentage',
      basisPoints: { [members['민수'] ?? '']: 6_000, goneMember1: 4_000 },
    },
  }));
  await expect(mode(page, 'equal')).toBeChecked();
  await expect(page.getByText(m.formStart.percentagesOff)).toBeVisible();
  await mode(page, 'percentage').check();
  await expect(field(page, 'percentage', '민수')).toHaveValue('60');
  await expect(page.getByText(m.formStart.percentagesOff)).toBeHidden();
  await context.close();
});

test('one who had two portions of a line pays for two', async ({ browser }) => {
  const { page, context } = await openNew(browser, '몫 모임', () => ({}));
  await amountField(page).fill('40000');
  await titleField(page).fill('만두');
  await mode(page, 'items').check();
  await page.getByRole('button', { name: m.formStart.portions }).click();
  const portions = page.getByRole('group', { name: m.formStart.portionsOf(1) });
  await expect(portions.getByRole('button', { name: words.less('민수') })).toBeDisabled();
  await portions.getByRole('button', { name: words.more('민수') }).click();
  const claims = page.getByRole('group', { name: words.claimedBy(1) });
  const face = claims.getByRole('button', { name: m.formStart.portion('민수', 2) });
  await expect(face).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('group', { name: words.shares })).toContainText(won(20_000));
  await save(page);
  await openForEdit(page, '만두');
  await expect(face).toBeVisible();
  await expect(page.getByRole('group', { name: m.formStart.portionsOf(1) })).toBeVisible();
  // A face pressed takes all portions away, pressed again gives one.
  await face.click();
  await claims.getByRole('button', { name: '민수', exact: true }).click();
  await expect(claims.getByRole('button', { name: '민수', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await context.close();
});
