// Keeps the app on the device, so that it opens without a network and its figures come from what Firestore keeps there.
//
// `precache` is written by the build (build/precache.ts): every file of a release but the fonts, which are kept as they are
// used. A release has a store of its own, and the one before it stays for pages that are still open. What a release names by
// its content is taken over from the store before.
importScripts('/precache.js');

const { version, files } = self.precache;
const prefix = 'nbbang-';
const store = `${prefix}${version}`;
const fonts = `${prefix}fonts`;
const page = '/';
const loose = { ignoreVary: true };

/** A file that does not come is left out: it is asked for when it is needed. Without the page itself there is nothing to keep. */
async function install() {
  const cache = await caches.open(store);
  await put(cache, page);
  await Promise.all(
    files.map((file) => put(cache, file).catch((error) => console.warn('a file is not kept', file, error))),
  );
}

async function put(cache, file) {
  if (await cache.match(file)) return;
  const isNamedByContent = file.startsWith('/assets/');
  const known = isNamedByContent ? await caches.match(file) : undefined;
  const response = known ?? (await fetch(file, { cache: isNamedByContent ? 'default' : 'reload' }));
  if (!response.ok || isPageInstead(file, response)) throw new Error(`${file}: ${response.status}`);
  await cache.put(file, response);
}

/** Some answer for a missing file with the page itself. */
function isPageInstead(file, response) {
  return file !== page && (response.headers.get('Content-Type') ?? '').startsWith('text/html');
}

/** The stores of this release and of the one before it stay. */
async function activate() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== fonts);
  const old = names.filter((name) => name !== store).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request, url) {
  const isPage = request.mode === 'navigate' && !/\.\w+$/.test(url.pathname);
  const cache = await caches.open(store);
  const kept = isPage
    ? await cache.match(page)
    : ((await cache.match(request, loose)) ?? (await caches.match(request, loose)));
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  const isKept = url.pathname.startsWith('/assets/') && response.ok && !isPageInstead(url.pathname, response);
  if (isKept) {
    const target = url.pathname.endsWith('.woff2') ? await caches.open(fonts) : cache;
    await target.put(request, response.clone()).catch((error) => console.warn('a file is not kept', error));
  }
  return response;
}

/** What functions answer, and what Hosting keeps for itself. */
const notOfTheApp = /^\/(?:__|api|s)\//;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || notOfTheApp.test(url.pathname)) return;
  // Whoever asks past the caches has a reason.
  if (request.cache === 'reload' || request.cache === 'no-store') return;
  event.respondWith(answer(request, url));
});
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});
