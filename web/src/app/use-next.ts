import { useSearchParams } from 'wouter';
import { paths } from '#paths.ts';

/**
 * Where to go after signing in (`?next=`). Only addresses of this app: a link must not send anybody elsewhere.
 */
export function useNext(): string {
  const [parameters] = useSearchParams();
  const next = parameters.get('next') ?? paths.home;
  return /^\/(?![/\\])/.test(next) ? next : paths.home;
}
