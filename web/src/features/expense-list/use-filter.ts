import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { HistoryFilter } from '@nbbang/domain/history/match';
import type { KnownGroup } from '#data/shell/groups.ts';
import { maxQueryLength, parseFilter, toParameters } from './filter-address.ts';

/** Browsers refuse an address that changes with every key. */
const writeDelayMs = 250;

export type FilterState = {
  /** As the list shows it; a moment behind what is typed where that is hard work. */
  filter: HistoryFilter;
  /** What stands in the search field. */
  text: string;
  typeText: (text: string) => void;
  /** Writes what has been typed into the address at once. */
  flushText: () => void;
  /**
   * Puts another filter into the address: a new entry of the browser's history, or in place of the last one
   * (`isSameStep`).
   */
  change: (changed: Partial<HistoryFilter>, isSameStep?: boolean) => void;
};

/** The filter of the list is kept in the address: it can be shared, and Back undoes it. */
export function useFilter({ group: { currency, members } }: KnownGroup): FilterState {
  const [, navigate] = useLocation();
  const search = useSearch();
  const asked = useMemo(
    () => parseFilter(new URLSearchParams(search), { currency, members }),
    [search, currency, members],
  );
  const [typed, setTyped] = useState({ text: asked.text, asked: asked.text });
  if (typed.asked !== asked.text) {
    // The address has changed: by what was typed here, or by Back.
    setTyped({ text: asked.text === typed.text.trim() ? typed.text : asked.text, asked: asked.text });
  }
  const shownText = useDeferredValue(typed.text.trim());
  const filter = useMemo(() => ({ ...asked, text: shownText }), [asked, shownText]);

  const writing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(writing.current), []);

  /** Reads the address as it is now: other parameters in it are not ours. */
  function write(changed: Partial<HistoryFilter>, replace: boolean): void {
    const parameters = new URLSearchParams(window.location.search);
    const next = { ...parseFilter(parameters, { currency, members }), ...changed };
    for (const [key, value] of Object.entries(toParameters(next, currency))) {
      if (value === null) parameters.delete(key);
      else parameters.set(key, value);
    }
    const path = window.location.pathname + (parameters.size === 0 ? '' : `?${parameters}`);
    if (path !== window.location.pathname + window.location.search) navigate(path, { replace });
  }

  function writeText(text: string): void {
    clearTimeout(writing.current);
    const isFurther = new URLSearchParams(window.location.search).has('q');
    write({ text }, isFurther);
  }

  return {
    filter,
    text: typed.text,
    typeText: (text) => {
      const kept = text.slice(0, maxQueryLength);
      setTyped({ text: kept, asked: asked.text });
      clearTimeout(writing.current);
      writing.current = setTimeout(writeText, writeDelayMs, kept);
    },
    flushText: () => writeText(typed.text),
    change: (changed, isSameStep = false) => {
      clearTimeout(writing.current);
      const { text = typed.text } = changed;
      setTyped({ text, asked: asked.text });
      write({ ...changed, text }, isSameStep);
    },
  };
}
