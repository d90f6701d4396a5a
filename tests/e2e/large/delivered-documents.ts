import type { Page } from '@playwright/test';

/**
 * Counts what the server delivers to the page's listeners, from the bytes of their streams: an independent witness of
 * the read meter. Attach it before the page loads; the function returned tells the number of documents so far.
 */
export async function deliveredDocuments(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  const texts = new Map<string, string>();
  const append = (id: string, data: string | undefined) => {
    if (data !== undefined)
      texts.set(id, (texts.get(id) ?? '') + Buffer.from(data, 'base64').toString('utf8'));
  };
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.url.includes('/Listen/channel')) return;
    texts.set(requestId, '');
    session.send('Network.streamResourceContent', { requestId }).then(
      ({ bufferedData }) => append(requestId, bufferedData),
      // It has ended already: nothing is in it but the answer to a message sent.
      () => undefined,
    );
  });
  session.on('Network.dataReceived', ({ requestId, data }) => {
    if (texts.has(requestId)) append(requestId, data);
  });
  return () =>
    [...texts.values()].reduce((all, text) => all + (text.match(/"documentChange"/g)?.length ?? 0), 0);
}
