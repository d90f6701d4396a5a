import { useSearchParams } from 'wouter';
import { paths } from '#paths.ts';

/**
 * Where to go after signing in (`?next=`). Only an address of this app counts, so that a link leads nobody elsewhere.
 */
export function useNext(): string {
  const [parameters] = useSearchParams();
  const next = parameters.get('next') ?? paths.home;
  return /^\/(?![/\\])/.test(next) ? next : paths.home;
}
