import { expect, test, type Browser, type Page } from '@playwright/test';
import { addExpense, expectOwnBalance, expenseRow, m, openForEdit, won } from './app.ts';
import { openNewGroup, type Device } from './devices.ts';

test('an expense is edited, deleted and brought back, and the balance follows each time', async ({
  browser,
}) => {
  const { page, context } = await openNewGroup(browser, '고치는 모임', '민수');
  await addExpense(page, '12,000+8,500', '저녁');
  await expect(expenseRow(page, '저녁')).toContainText(won(20_500));
  await expectOwnBalance(page, 10_250);

  await openForEdit(page, '저녁');
  await page.getByLabel(m.amount.label, { exact: true }).fill('30000');
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expectOwnBalance(page, 15_000);

  await openForEdit(page, '저녁');
  await page.getByRole('button', { name: m.expense.remove }).click();
  await expect(expenseRow(page, '저녁')).toHaveCount(0);
  await expectOwnBalance(page, 0);

  await page.getByRole('button', { name: m.common.undo }).click();
  await expect(expenseRow(page, '저녁')).toBeVisible();
  await expectOwnBalance(page, 15_000);
  await page.reload();
  await expectOwnBalance(page, 15_000);
  await context.close();
});

test('a form says beside the field what is wrong and keeps what was typed, across a reload too', async ({
  browser,
}) => {
  const { page, context } = await openNewGroup(browser, '빈칸 모임');
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  const amount = page.getByLabel(m.amount.label, { exact: true });
  await expect(amount).toBeFocused();
  await expect(amount).toHaveAccessibleDescription(new RegExp(m.expenseForm.amountProblems.empty));
  await amount.fill('20500');
  await page.getByLabel(m.expense.what, { exact: true }).fill('가'.repeat(101));
  await page.getByRole('button', { name: m.expense.save, exact: true }).click();
  await expect(page.getByText(m.expense.titleTooLong(100))).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(m.expense.what, { exact: true })).toHaveValue('가'.repeat(101));
  await expect(amount).toHaveValue('20,500');
  await context.close();
});

test('an equal split among all takes an amount, a title and Save, by keyboard alone', async ({ browser }) => {
  const { page, context } = await openNewGroup(browser, '자판 모임');
  await page.getByRole('link', { name: m.expense.add, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(m.amount.label, { exact: true })).toBeFocused();
  await page.keyboard.type('9000');
  const title = page.getByLabel(m.expense.what, { exact: true });
  while (!(await title.evaluate((field) => field === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.type('김밥');
  await page.keyboard.press('Enter');
  await expect(expenseRow(page, '김밥')).toContainText(won(9_000));
  await expect(page.getByRole('dialog')).toBeHidden();
  await context.close();
});

const words = m.expenseForm;

/** A group of three with the new expense open: 나, 민수 and 수아. */
async function openNew(browser: Browser, name: string): Promise<Device> {
  const { page, context } = await openNewGroup(browser, name, '민수', '수아');
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await expect(amountField(page)).toBeFocused();
  return { page, context };
}

const amountField = (page: Page) => page.getByLabel(m.amount.label, { exact: true });
const titleField = (page: Page) => page.getByLabel(m.expense.what, { exact: true });
const save = (page: Page) => page.getByRole('button', { name: m.expense.save, exact: true }).click();
const chooseMode = (page: Page, mode: keyof typeof words.modes) =>
  page
    .getByRole('radiogroup', { name: words.splitBy })
    .getByRole('radio', { name: words.modeNames[mode], exact: true })
    .check();
const field = (page: Page, mode: keyof typeof words.numberOf, name: string) =>
  page.getByLabel(words.numberOf[mode](name), { exact: true });

async function openRow(page: Page, title: string): Promise<void> {
  await openForEdit(page, title);
  await expect(amountField(page)).toBeVisible();
}

test('an equal split among all takes three taps: open, the title, save', async ({ browser }) => {
  const { page, context } = await openNew(browser, '세 번 모임');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.evaluate(() => {
    document.documentElement.dataset['taps'] = '0';
    addEventListener(
      'click',
      (event) => {
        if (event.isTrusted && event.detail > 0)
          document.documentElement.dataset['taps'] = String(
            Number(document.documentElement.dataset['taps']) + 1,
          );
      },
      true,
    );
  });
  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await expect(amountField(page)).toBeFocused();
  await page.keyboard.type('30000');
  await titleField(page).click();
  await page.keyboard.type('점심');
  await save(page);
  await expect(expenseRow(page, '점심')).toContainText(won(10_000));
  expect(await page.evaluate(() => document.documentElement.dataset['taps'])).toBe('3');
  await context.close();
});

test('each way to split is saved, shown again as it was typed, and saved unchanged', async ({ browser }) => {
  const { page, context } = await openNew(browser, '여섯 가지 모임');
  const texts: Record<'shares' | 'percentage' | 'exact' | 'adjustment', [string, string][]> = {
    shares: [
      ['나', '2'],
      ['민수', '0.5'],
      ['수아', '1'],
    ],
    percentage: [
      ['나', '33.33'],
      ['민수', '33.33'],
      ['수아', '33.34'],
    ],
    exact: [
      ['나', '10,001'],
      ['민수', '15,000'],
      ['수아', '5,000'],
    ],
    adjustment: [
      ['민수', '-3,000'],
      ['수아', '1,000'],
    ],
  };
  for (const mode of ['shares', 'percentage', 'exact', 'adjustment'] as const) {
    await amountField(page).fill('30001');
    await titleField(page).fill(`${words.modes[mode]} 지출`);
    await chooseMode(page, mode);
    for (const [name, text] of texts[mode]) await field(page, mode, name).fill(text);
    await save(page);
    await openRow(page, `${words.modes[mode]} 지출`);
    // The sign of an adjustment stands on a button of its own.
    for (const [name, text] of texts[mode])
      await expect(field(page, mode, name)).toHaveValue(text.replace('-', ''));
    if (mode === 'adjustment')
      await expect(page.getByRole('button', { name: words.flipSign('민수') })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    await save(page);
    await expect(page.getByRole('dialog')).toBeHidden();
    // Nothing was written: the row is not on its way.
    await openRow(page, `${words.modes[mode]} 지출`);
    await expect(page.getByText(m.expense.draftKept)).toBeHidden();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  }

  await titleField(page).fill('영수증');
  await chooseMode(page, 'items');
  // A receipt begins with one line, for all.
  await page.getByLabel(words.line(1), { exact: true }).fill('고기');
  await page.getByLabel(words.lineAmount(1), { exact: true }).fill('20000');
  await page.getByRole('button', { name: words.addLine }).click();
  await page.getByLabel(words.line(2), { exact: true }).fill('술');
  await page.getByLabel(words.lineAmount(2), { exact: true }).fill('9000');
  const claims = (line: number) => page.getByRole('group', { name: words.claimedBy(line) });
  await expect(claims(1).getByRole('button', { name: words.everybody })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await claims(2).getByRole('button', { name: '민수' }).click();
  await page.getByRole('button', { name: words.addExtras }).click();
  await page.getByLabel(words.extras.tip, { exact: true }).fill('1000');
  await page.getByRole('button', { name: words.useTotal(won(30_000)) }).click();
  await expect(amountField(page)).toHaveValue('30,000');
  await expect(page.getByText(words.fits)).toBeVisible();
  await save(page);
  await openRow(page, '영수증');
  await expect(page.getByLabel(words.line(2), { exact: true })).toHaveValue('술');
  await expect(page.getByLabel(words.lineAmount(2), { exact: true })).toHaveValue('9,000');
  await expect(claims(2).getByRole('button', { name: '민수' })).toHaveAttribute('aria-pressed', 'true');
  await expect(claims(2).getByRole('button', { name: '수아' })).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByLabel(words.extras.tip, { exact: true })).toHaveValue('1,000');
  await context.close();
});

test('by how much it is off is said while typing; modes change there and back and lose nothing', async ({
  browser,
}) => {
  const { page, context } = await openNew(browser, '바꾸는 모임');
  await amountField(page).fill('30000');
  await titleField(page).fill('회식');
  await chooseMode(page, 'exact');
  await expect(field(page, 'exact', '민수')).toHaveValue('10,000');
  await field(page, 'exact', '민수').fill('10,012');
  await expect(page.getByText(words.tooMuch(won(12)))).toBeVisible();
  await field(page, 'exact', '민수').fill('9,000');
  await expect(page.getByText(words.tooLittle(won(1_000)))).toBeVisible();
  await chooseMode(page, 'percentage');
  await field(page, 'percentage', '나').fill('20.5');
  await chooseMode(page, 'equal');
  await page.getByRole('checkbox', { name: /수아/ }).uncheck();
  await expect(page.getByText(won(15_000)).first()).toBeVisible();
  await chooseMode(page, 'exact');
  await expect(field(page, 'exact', '민수')).toHaveValue('9,000');
  await chooseMode(page, 'percentage');
  await expect(field(page, 'percentage', '나')).toHaveValue('20.5');

  // Everything is there after a reload as well.
  await page.reload();
  await expect(page.getByText(m.expense.draftKept)).toBeVisible();
  await expect(field(page, 'percentage', '나')).toHaveValue('20.5');
  await chooseMode(page, 'exact');
  await expect(field(page, 'exact', '민수')).toHaveValue('9,000');
  await chooseMode(page, 'equal');
  await expect(page.getByRole('checkbox', { name: /수아/ })).not.toBeChecked();
  await context.close();
});

test('several people paid, a refund, a category and a note: all of it is saved and counts', async ({
  browser,
}) => {
  const { page, context } = await openNew(browser, '여러 명 모임');
  await amountField(page).fill('3만');
  await titleField(page).fill('애월 카페');
  await expect(page.getByRole('button', { name: words.categoryIs(words.categories.cafe) })).toBeVisible();
  await page.getByLabel(m.expense.payer).selectOption({ label: `${words.severalPaid}…` });
  await page.getByLabel(words.amountOf('민수')).fill('12000');
  await page.getByRole('button', { name: words.addNote }).click();
  await page.getByLabel(words.note, { exact: true }).fill('창가 자리');
  await save(page);
  await expect(expenseRow(page, '애월 카페')).toContainText(words.paidByMany('나', 1));
  await expectOwnBalance(page, 8_000);
  await openRow(page, '애월 카페');
  await expect(page.getByLabel(words.amountOf('민수'))).toHaveValue('12,000');
  await expect(page.getByLabel(words.note, { exact: true })).toHaveValue('창가 자리');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: m.expense.add, exact: true }).click();
  await page.getByRole('radio', { name: words.gotBack, exact: true }).check();
  await amountField(page).fill('6000');
  await titleField(page).fill('애월');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(titleField(page)).toHaveValue('애월 카페');
  await titleField(page).fill('보증금');
  await page.getByRole('button', { name: words.categoryIs(words.categories.cafe) }).click();
  await page.getByRole('button', { name: words.categories.lodging, exact: true }).click();
  await save(page);
  await expect(expenseRow(page, '보증금')).toContainText(words.gotByMe);
  // Who holds a refund of 6,000 for three owes 4,000 of it.
  await expectOwnBalance(page, 4_000);
  await openRow(page, '보증금');
  await expect(page.getByRole('button', { name: words.categoryIs(words.categories.lodging) })).toBeVisible();
  await context.close();
});

test('money spent abroad keeps its amount and rate, and counts in the group’s currency', async ({
  browser,
}) => {
  const { page, context } = await openNew(browser, '도쿄 모임');
  await page.getByLabel(words.currency, { exact: true }).selectOption('USD');
  await amountField(page).fill('12.50');
  await titleField(page).fill('라멘');
  await save(page);
  await expect(page.getByText(words.rateProblems.missing)).toBeVisible();
  await page.getByLabel(words.rateOf('USD')).fill('1352.5');
  await expect(page.getByLabel(words.charged, { exact: true })).toHaveAttribute('placeholder', '16,906');
  await save(page);
  await expect(expenseRow(page, '라멘')).toContainText(won(16_906));
  await openRow(page, '라멘');
  await expect(amountField(page)).toHaveValue('12.50');
  await expect(page.getByLabel(words.rateOf('USD'))).toHaveValue('1,352.5');
  await expect(page.getByLabel(words.charged, { exact: true })).toHaveValue('16,906');
  await context.close();
});

test('bad input is named beside its field, and nothing typed is lost', async ({ browser }) => {
  const { page, context } = await openNew(browser, '틀린 모임');
  const problems = words.amountProblems;
  for (const [typed, message] of [
    ['0', problems.zero],
    ['-5', problems.negative],
    ['1000000000001', problems['too-large']],
    ['5🍕', problems.unexpected('🍕')],
    ['12,000+', problems.unfinished],
    ['5/0', problems['divided-by-zero']],
  ] as const) {
    await amountField(page).fill(typed);
    await save(page);
    await expect(amountField(page)).toHaveAccessibleDescription(new RegExp(message.replace(/[.?]/g, '\\$&')));
    await expect(amountField(page)).toBeFocused();
  }
  await amountField(page).fill('30000');
  await titleField(page).fill('x'.repeat(10_000));
  await save(page);
  await expect(titleField(page)).toHaveAccessibleDescription(m.expense.titleTooLong(100));
  await expect(titleField(page)).toHaveValue('x'.repeat(10_000));
  await titleField(page).fill('술자리');
  for (const date of ['0001-01-01', '9999-12-31']) {
    await page.getByLabel(m.expense.date, { exact: true }).fill(date);
    await save(page);
    await expect(page.getByText(words.dateInvalid)).toBeVisible();
    await expect(page.getByLabel(m.expense.date, { exact: true })).toHaveValue(date);
  }
  await page.getByLabel(m.expense.date, { exact: true }).fill('2026-11-22');
  await page.getByRole('button', { name: m.common.none }).click();
  await save(page);
  await expect(page.getByText(m.expense.participantsMissing)).toBeVisible();
  await page.getByRole('button', { name: m.common.all }).click();
  await chooseMode(page, 'percentage');
  for (const [name, text] of [
    ['나', '33.33'],
    ['민수', '33.33'],
    ['수아', '33.33'],
  ] as const)
    await field(page, 'percentage', name).fill(text);
  await save(page);
  await expect(page.getByText(words.tooLittle('0.01%'))).toBeVisible();
  await expect(field(page, 'percentage', '나')).toBeFocused();
  await field(page, 'percentage', '수아').fill('33.34');
  await save(page);
  await expect(expenseRow(page, '술자리')).toContainText(won(9_999));
  await context.close();
});
