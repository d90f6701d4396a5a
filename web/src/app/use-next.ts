import { useSearchParams } from 'wouter';
import { nextAddress } from './next-address.ts';

/** Where to go after signing in (`?next=`). */
export function useNext(): string {
  const [parameters] = useSearchParams();
  return nextAddress(parameters.get('next'), window.location.origin);
}
