import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Takes as long as everything that runs beside it. */
const longestFile = 'tests/rules/rules.emulator.test.ts';

/** The order of Vitest, which is by the times of a former run; a fresh clone has none, and needs this file first too. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(isLongest(b)) - Number(isLongest(a)));
  }
}

const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(longestFile);
