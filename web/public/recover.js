// Where a script or a sheet that index.html names does not come, nothing else of the app runs. It is fetched past every
// cache, and the page is opened anew, once in a minute. The rest of the app has src/load-chunk.ts for its parts.
(() => {
  const reloadedKey = 'nbbang.reloaded';
  const pauseMs = 60_000;
  const assets = 'script[src^="/assets/"], link[href^="/assets/"]';
  let isRecovering = false;

  async function recover() {
    if (isRecovering) return;
    isRecovering = true;
    try {
      if (Date.now() - Number(sessionStorage.getItem(reloadedKey) ?? 0) < pauseMs) return;
      sessionStorage.setItem(reloadedKey, String(Date.now()));
      const named = [...document.querySelectorAll(assets)].map(({ src, href }) => src ?? href);
      await Promise.allSettled(named.map((address) => fetch(address, { cache: 'reload' })));
      location.reload();
    } catch (error) {
      console.warn('the page cannot be opened anew', error);
    }
  }

  // Such an event does not bubble, but it can be captured.
  addEventListener(
    'error',
    ({ target }) => {
      const isEntry = target instanceof HTMLScriptElement && target.src.includes('/assets/');
      const isSheet =
        target instanceof HTMLLinkElement && target.rel === 'stylesheet' && document.readyState === 'loading';
      if (isEntry || isSheet) void recover();
    },
    true,
  );
})();
