import { lintRules, type LintOptions } from '../lint.ts';

/** Rules for the documents of a database; the body begins in line 4, as here. */
export function firestoreRules(body: string): string {
  return `rules_version = '2';
service cloud.firestore {
match /databases/{database}/documents {
${body}
}
}`;
}

/** One line a finding of one rule: `line:column «marked text» message`. */
export function lintLines(rule: string, text: string, options: LintOptions = {}): string[] {
  const lines = text.split('\n');
  return lintRules(text, options)
    .filter((finding) => finding.rule === rule)
    .map(({ message, line, column, endLine, endColumn }) => {
      const marked = lines
        .slice(line - 1, endLine)
        .join('\n')
        .slice(column - 1, endLine === line ? endColumn - 1 : undefined);
      return `${line}:${column} «${marked}» ${message}`;
    });
}
