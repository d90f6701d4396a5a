import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as Outbox from './comment-outbox.ts';
import type { CommentEntry } from './comment-outbox.ts';

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
async function openPage(): Promise<typeof Outbox> {
  vi.resetModules();
  return import('./comment-outbox.ts');
}

const entry: CommentEntry = {
  uid: 'jiyoung',
  groupId: 'jeju',
  expenseId: 'expense0001',
  commentId: 'comment0001',
  memberId: 'anna',
  text: '두 줄\n짜리',
  act: 'create',
  refused: false,
};

test('what was not acknowledged outlives the page, what was does not', async () => {
  const before = await openPage();
  before.putComment(entry);
  before.putComment({ ...entry, commentId: 'comment0002' });
  before.removeComment({ act: 'create', commentId: 'comment0002' });
  const after = await openPage();
  expect(after.commentEntries()).toEqual([entry]);
  // What this page writes is no business of the settling of what earlier ones left.
  after.putComment({ ...entry, commentId: 'comment0003' });
  expect(after.leftComments('jiyoung')).toEqual([entry]);
  expect(after.leftComments('minsu')).toEqual([]);
  after.removeComment(entry);
  expect(after.leftComments('jiyoung')).toEqual([]);
});

test('a comment on its way can be deleted: either write is answered for itself', async () => {
  const page = await openPage();
  page.putComment(entry);
  page.putComment({ ...entry, act: 'delete' });
  page.removeComment(entry);
  expect(page.commentEntries()).toEqual([{ ...entry, act: 'delete' }]);
});

test('a refusal takes the place of the entry, and readers hear of it', async () => {
  const page = await openPage();
  const onChange = vi.fn();
  const stop = page.onCommentEntries(onChange);
  page.putComment(entry);
  page.putComment({ ...entry, refused: true });
  expect(page.commentEntries()).toEqual([{ ...entry, refused: true }]);
  expect(page.commentEntries()).toBe(page.commentEntries());
  expect(onChange).toHaveBeenCalledTimes(2);
  stop();
});

test('what is no entry is thrown away', async () => {
  stored.set('nbbang.comments.create.comment0001', '{"text":5}');
  const page = await openPage();
  expect(page.commentEntries()).toEqual([]);
  expect([...stored.keys()]).toEqual([]);
});
