import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeById } from './merge-by-id.ts';

async function* inOrder(ids: readonly string[]): AsyncGenerator<{ id: string }> {
  const sorted = ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  for (const id of sorted) yield await Promise.resolve({ id });
}

describe('mergeById', () => {
  it('meets each id once, with what each side has of it', async () => {
    const ids = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(ids, ids, async (lefts, rights) => {
        const met: [string, boolean, boolean][] = [];
        for await (const { id, left, right } of mergeById(inOrder(lefts), inOrder(rights))) {
          met.push([id, left?.id === id, right?.id === id]);
        }
        const all = [...new Set([...lefts, ...rights])];
        expect(new Map(met.map(([id, ...sides]) => [id, sides]))).toEqual(
          new Map(all.map((id) => [id, [lefts.includes(id), rights.includes(id)]])),
        );
        expect(met).toHaveLength(all.length);
      }),
    );
  });
});
