import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CommentEntry } from './comment-outbox.ts';
import type { ExpenseEntry } from './expense-outbox.ts';

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  };
  // Its keys are listed as those of the object.
  vi.stubGlobal(
    'localStorage',
    new Proxy(storage, {
      ownKeys: () => [...stored.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
});

afterEach(() => vi.unstubAllGlobals());

/** A page that has just been opened: it knows only what is stored. */
async function openPage() {
  vi.resetModules();
  const { commentOutbox: comments } = await import('./comment-outbox.ts');
  const { expenseOutbox: expenses } = await import('./expense-outbox.ts');
  const { dismissRefusedWrite } = await import('./refused-writes.ts');
  return { comments, expenses, dismissRefusedWrite };
}

const comment: CommentEntry = {
  uid: 'jiyoung',
  groupId: 'jeju',
  expenseId: 'expense0001',
  commentId: 'comment0001',
  memberId: 'anna',
  text: '두 줄\n짜리',
  act: 'create',
  refused: false,
};

const expense: ExpenseEntry = {
  uid: 'jiyoung',
  groupId: 'jeju',
  expenseId: 'expense0001',
  act: 'create',
  revision: 1,
  writeId: 'write000000000000001',
  previousWriteId: null,
  input: {
    kind: 'expense',
    title: '흑돼지',
    amountMinor: toMinorUnits(9_000),
    currency: 'KRW',
    date: '2026-11-25',
    category: null,
    note: '',
    payers: { anna: toMinorUnits(9_000) },
    split: { mode: 'equal', participants: ['anna', 'bora'] },
    foreign: null,
  },
  received: false,
  turnedDown: false,
  refused: false,
};

describe('an outbox', () => {
  test('what was not acknowledged outlives the page, what was does not', async () => {
    const before = await openPage();
    before.comments.put(comment);
    before.comments.put({ ...comment, commentId: 'comment0002' });
    before.comments.remove({ ...comment, commentId: 'comment0002' });
    before.expenses.put(expense);
    const after = await openPage();
    expect(after.comments.read()).toEqual([comment]);
    expect(after.expenses.read()).toEqual([expense]);
    // What this page writes is no business of the settling of what earlier ones left.
    after.comments.put({ ...comment, commentId: 'comment0003' });
    expect(after.comments.left('jiyoung')).toEqual([comment]);
    expect(after.comments.left('minsu')).toEqual([]);
    after.comments.remove(comment);
    expect(after.comments.left('jiyoung')).toEqual([]);
  });

  test('what was left and refused is not to be sent again', async () => {
    const before = await openPage();
    before.expenses.put({ ...expense, refused: true });
    const after = await openPage();
    expect(after.expenses.read()).toEqual([{ ...expense, refused: true }]);
    expect(after.expenses.left('jiyoung')).toEqual([]);
  });

  test('a refusal takes the place of the entry, and readers hear of it', async () => {
    const { comments } = await openPage();
    const onChange = vi.fn();
    const stop = comments.subscribe(onChange);
    comments.put(comment);
    comments.put({ ...comment, refused: true });
    expect(comments.read()).toEqual([{ ...comment, refused: true }]);
    expect(comments.read()).toBe(comments.read());
    expect(onChange).toHaveBeenCalledTimes(2);
    stop();
  });

  test('what is no entry is thrown away', async () => {
    stored.set('nbbang.comments.create.comment0001', '{"text":5}');
    const { comments } = await openPage();
    expect(comments.read()).toEqual([]);
    expect([...stored.keys()]).toEqual([]);
  });
});

test('a comment on its way can be deleted: either write is answered for itself', async () => {
  const { comments } = await openPage();
  comments.put(comment);
  comments.put({ ...comment, act: 'delete' });
  comments.remove(comment);
  expect(comments.read()).toEqual([{ ...comment, act: 'delete' }]);
});

test('entries stay where pages of earlier versions stored them, and are read as those did', async () => {
  const { received: _later, ...first } = expense;
  stored.set('nbbang.outbox.jeju.expense0001.1', JSON.stringify(first));
  stored.set('nbbang.comments.create.comment0001', JSON.stringify(comment));
  const { comments, expenses } = await openPage();
  expect(expenses.left('jiyoung')).toEqual([expense]);
  expect(comments.left('jiyoung')).toEqual([comment]);
  expenses.remove(expense);
  comments.remove(comment);
  expect([...stored.keys()]).toEqual([]);
});

test('a write that a page stored when it remembered a posting alone is not lost', async () => {
  stored.set('nbbang.outbox.jeju.expense0001.1', JSON.stringify({ ...expense, former: null }));
  const { expenses } = await openPage();
  expect(expenses.read()).toEqual([expense]);
});

test('a refused write that has been written anew is not let go with the refusal', async () => {
  const { expenses, dismissRefusedWrite } = await openPage();
  const refused = { ...expense, refused: true };
  expenses.put(refused);
  expenses.put(expense);
  dismissRefusedWrite(refused);
  expect(expenses.read()).toEqual([expense]);
  expenses.put(refused);
  dismissRefusedWrite(refused);
  expect(expenses.read()).toEqual([]);
});
