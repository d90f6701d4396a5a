import { lineAt } from '../language/position.ts';
import type { Finding } from './finding.ts';

/** `file:line:column message (rule)` and the line of the source with its part marked, for each finding. */
export function formatFindings(fileName: string, text: string, findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const { rule, message, line, column, endLine, endColumn } = finding;
      const source = lineAt(text, line);
      // What goes on beyond its line is marked up to the end of it.
      const end = endLine === line ? endColumn : source.length + 1;
      const indent = source.slice(0, column - 1).replace(/[^\t]/g, ' ');
      return [
        `${fileName}:${line}:${column} ${message} (${rule})`,
        `  ${source}`,
        `  ${indent}${'^'.repeat(Math.max(1, end - column))}`,
      ].join('\n');
    })
    .join('\n');
}
