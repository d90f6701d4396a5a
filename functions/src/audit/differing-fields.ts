import { isSameRecord } from '@nbbang/domain/records/same-record';

type Fields = Readonly<Record<string, unknown>>;

/** The top-level fields in which two records differ; of one side's alone too. */
export function differingFields(expected: Fields, found: Fields): string[] {
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...names].filter((name) => !isSameRecord(expected[name], found[name])).toSorted();
}
