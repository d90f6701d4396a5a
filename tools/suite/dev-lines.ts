import { visibleLine } from './visible-line.ts';

/**
 * What `npm run dev` shows of the lines that the emulators print, one after the other: all that functions say, what has
 * become live, and what is shown everywhere. null is not shown.
 */
export function devLines(): (line: string) => string | null {
  let rulesAreBroken = false;
  return (line) => {
    if (line.includes('Change detected, updating rules')) rulesAreBroken = false;
    if (/firestore\.rules:\d+:\d+ - ERROR/.test(line)) rulesAreBroken = true;
    // firebase-tools says that they are updated all the same.
    if (rulesAreBroken && line.includes('Rules updated'))
      return '✖ Rules not updated: until the error is mended, every request fails';
    const becameLive = /^[i✔].*(Rules updated|Change detected|Loaded functions definitions)/.test(line);
    return line.startsWith('>') || becameLive ? line : visibleLine(line);
  };
}
