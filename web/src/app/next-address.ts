import { paths } from '#paths.ts';

/**
 * The address to go to after signing in, as `?next=` asks for it. Only one of this app counts, so that a link leads
 * nobody elsewhere; anything else leads home. Browsers read more as an address than it seems (`/\t/x` is `//x`, another
 * host), so it is read as they do.
 *
 * @param origin of this app, as `https://nbbang.app`
 */
export function nextAddress(next: string | null, origin: string): string {
  if (next === null || !next.startsWith('/') || !URL.canParse(next, origin)) return paths.home;
  const url = new URL(next, origin);
  // A path that begins with two slashes is a host for whoever reads it the next time.
  if (url.origin !== origin || url.pathname.startsWith('//')) return paths.home;
  return url.pathname + url.search + url.hash;
}
