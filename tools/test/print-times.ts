import { seconds } from '../progress.ts';
import { fileTimes } from './file-times.ts';
import type { Step } from './steps.ts';

const shown = 5;

/** One line for each step that ran, and its slowest files. `npm run figures` prints all of them. */
export function printTimes(ran: readonly { step: Step; durationMs: number }[]): void {
  console.log('\nTime of each step, and of its slowest files');
  for (const { step, durationMs } of ran) {
    console.log(`  ${step.name.padEnd(10)} ${seconds(durationMs).padStart(8)}`);
    const files = step.reportPath === undefined ? [] : fileTimes(step.reportPath);
    for (const { path, durationMs: ofFile } of files.slice(0, shown))
      console.log(`  ${seconds(ofFile).padStart(19)}  ${path}`);
  }
}
