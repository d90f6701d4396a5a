import { useLocation, useSearch } from 'wouter';

export type MemberAddress = {
  /** Whose sheet the address asks for; null when none is open. */
  openId: string | null;
  hrefOf: (memberId: string) => string;
  close: () => void;
};

/** Goes along with the entry of the browser's history that opened a member here. */
export const openedHere = { memberOpenedHere: true } as const;

/** Whose sheet is open stands in the address (`?member=<id>`): it can be shared, and Back closes it. */
export function useMemberAddress(): MemberAddress {
  const [location, navigate] = useLocation();
  const openId = new URLSearchParams(useSearch()).get('member');
  return {
    openId,
    hrefOf: (memberId) => `${location}?${new URLSearchParams({ member: memberId })}`,
    close: () => {
      if (wasOpenedHere(window.history.state)) window.history.back();
      else navigate(location, { replace: true });
    },
  };
}

function wasOpenedHere(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'memberOpenedHere' in state;
}
