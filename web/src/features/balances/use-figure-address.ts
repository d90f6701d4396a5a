import { useLocation, useSearch } from 'wouter';
import { figures, type Figure } from './figure-rows.ts';

export type OpenFigure = { memberId: string; figure: Figure };

export type FigureAddress = {
  /** What the address asks for; null when nothing is open. */
  open: OpenFigure | null;
  /** Where a figure of a member opens, over the screen that is shown. */
  hrefOf: (memberId: string, figure: Figure) => string;
  /** Another figure in place of the open one: Back still leaves the sheet. */
  change: (open: OpenFigure) => void;
  close: () => void;
};

/** Goes along with the entry of the browser's history that opened a figure here. */
export const openedHere = { figureOpenedHere: true } as const;

/** Which figure is open stands in the address (`?of=<member>&figure=paid`): it can be shared, and Back closes it. */
export function useFigureAddress(): FigureAddress {
  const [location, navigate] = useLocation();
  const search = new URLSearchParams(useSearch());
  const memberId = search.get('of');
  const figure = figures.find((one) => one === search.get('figure')) ?? 'net';
  const hrefOf = (member: string, wanted: Figure) =>
    `${location}?${new URLSearchParams({ of: member, figure: wanted })}`;
  return {
    open: memberId === null ? null : { memberId, figure },
    hrefOf,
    change: (open) => {
      const state: unknown = window.history.state;
      navigate(hrefOf(open.memberId, open.figure), { replace: true, state });
    },
    close: () => {
      if (wasOpenedHere(window.history.state)) window.history.back();
      else navigate(location, { replace: true });
    },
  };
}

function wasOpenedHere(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'figureOpenedHere' in state;
}
