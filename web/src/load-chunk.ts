/*
 * What happens when a part of the app does not come: a release has taken it away, or the line broke, and the browser may
 * have kept the failure. It is fetched past every cache and asked for once more; if that does not help, the page is opened
 * anew, once, since a new page names the parts that there are. What is typed is in the drafts.
 *
 * public/recover.js does the same for what index.html itself names.
 */

const assetPattern = /\/assets\/[\w.-]+\.(?:js|css)/;
const reloadedKey = 'nbbang.reloaded';
const reloadPauseMs = 60_000;

/** Runs an `import()` whose module is needed now. What is only fetched ahead fails quietly, and comes here when it is needed. */
export async function loadChunk<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (failure) {
    console.warn('a part of the app is fetched again', failure);
    await fetchAnew(failure);
    try {
      return await load();
    } catch (error) {
      if (await reloadOnce()) return await new Promise<never>(() => undefined);
      throw error;
    }
  }
}

/** The names in the message, and all that the page has asked for ahead: a message does not name what a part imports. */
async function fetchAnew(failure: unknown): Promise<void> {
  const named = assetPattern.exec(failure instanceof Error ? failure.message : '')?.[0];
  const links = [
    ...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"][href*="/assets/"]'),
  ];
  const addresses = new Set([...(named === undefined ? [] : [named]), ...links.map(({ href }) => href)]);
  await Promise.allSettled([...addresses].map((address) => fetch(address, { cache: 'reload' })));
  if (named?.endsWith('.css') === true) await linkAnew(named);
}

/** A sheet that failed stays failed in its element, and nobody adds another. */
function linkAnew(address: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}

/** False where that was tried a moment ago, or where no page would come. */
async function reloadOnce(): Promise<boolean> {
  try {
    if (Date.now() - Number(sessionStorage.getItem(reloadedKey) ?? 0) < reloadPauseMs) return false;
    const { ok } = await fetch('/', { cache: 'no-store' });
    if (!ok) return false;
    sessionStorage.setItem(reloadedKey, String(Date.now()));
  } catch (error) {
    console.warn('the page cannot be opened anew', error);
    return false;
  }
  location.reload();
  return true;
}
