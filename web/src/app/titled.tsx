import { useTitle } from './use-title.ts';

/** Sets the browser's title for the screen that stands beside it; null is the name of the app alone. */
export function Titled({ title }: { title: string | null }) {
  useTitle(title);
  return null;
}
