/** Two documents of one id, each undefined where that side has none. */
export type Pair<Item> = { id: string; left: Item | undefined; right: Item | undefined };

/** Goes through two streams side by side, each in the ascending order of its ids, without holding either. */
export async function* mergeById<Item extends { id: string }>(
  lefts: AsyncIterable<Item>,
  rights: AsyncIterable<Item>,
): AsyncGenerator<Pair<Item>> {
  const [left, right] = [lefts[Symbol.asyncIterator](), rights[Symbol.asyncIterator]()];
  let [a, b] = [await next(left), await next(right)];
  while (a !== undefined || b !== undefined) {
    const id = smaller(a?.id, b?.id);
    const pair = { id, left: a?.id === id ? a : undefined, right: b?.id === id ? b : undefined };
    yield pair;
    if (pair.left !== undefined) a = await next(left);
    if (pair.right !== undefined) b = await next(right);
  }
}

async function next<Item>(items: AsyncIterator<Item>): Promise<Item | undefined> {
  const step = await items.next();
  return step.done === true ? undefined : step.value;
}

/** As Firestore orders ids: by their UTF-8 bytes. */
function smaller(a: string | undefined, b: string | undefined): string {
  if (a === undefined || b === undefined) return a ?? b ?? '';
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) <= 0 ? a : b;
}
