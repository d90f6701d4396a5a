import { isCurrencyCode } from '../money/currency.ts';
import { entryKeys } from './entry-key.ts';
import {
  failed,
  maxImportRows,
  type CurrencyChoice,
  type FileCurrency,
  type ImportedEntry,
  type ImportResult,
  type Issue,
} from './imported.ts';
import { skipped } from './issue.ts';
import type { Draft, Reading } from './reading.ts';
import { toEntry } from './to-entry.ts';

/**
 * What a file comes to in the chosen currency; without a choice, in the one most of its entries are in, if the file names
 * it by its code. Amounts of two currencies are never added up: those of others are issues.
 */
export function toImported(reading: Reading, choice: CurrencyChoice | null): ImportResult {
  const { format, groupName, people, drafts } = reading;
  if (drafts.length > maxImportRows) return failed('too-many-rows', { rows: drafts.length });
  const currencies = currenciesOf(drafts);
  const taken = choice ?? defaultChoice(currencies);
  const issues: Issue[] = [...reading.issues];
  const entries: ImportedEntry[] = [];
  if (taken !== null && isCurrencyCode(taken.code)) {
    const keys = entryKeys(format, people, drafts);
    for (const [at, draft] of drafts.entries()) {
      if (currencyText(draft.currency) !== currencyText(taken.text)) {
        issues.push(skipped(draft.row, 'other-currency', { currency: draft.currency }));
        continue;
      }
      const result = toEntry(draft, taken.code, keys[at] ?? '');
      issues.push(...result.issues);
      if (result.entry !== null) entries.push(result.entry);
    }
  }
  return {
    ok: true,
    imported: {
      format,
      groupName,
      people,
      currencies,
      currency: taken === null || !isCurrencyCode(taken.code) ? null : taken.code,
      entries,
      issues: issues.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    },
  };
}

/** `XXX` is what ISO 4217 has for no currency. */
function currencyText(written: string): string {
  const text = written.trim();
  const code = text.toUpperCase();
  if (code === 'XXX') return '';
  return isCurrencyCode(code) ? code : text;
}

function currenciesOf(drafts: readonly Draft[]): readonly FileCurrency[] {
  const counts = new Map<string, number>();
  for (const { currency } of drafts) {
    const text = currencyText(currency);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts]
    .map(([text, entries]) => ({ text, code: isCurrencyCode(text) ? text : null, entries }))
    .toSorted((a, b) => b.entries - a.entries);
}

function defaultChoice([most]: readonly FileCurrency[]): CurrencyChoice | null {
  return most === undefined || most.code === null ? null : { text: most.text, code: most.code };
}
