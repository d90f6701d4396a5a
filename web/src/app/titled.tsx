import { useTitle } from './use-title.ts';

/** Gives the screen beside it its title in the browser; null is the app itself. */
export function Titled({ title }: { title: string | null }) {
  useTitle(title);
  return null;
}
