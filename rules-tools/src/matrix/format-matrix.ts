import { basename } from 'node:path';
import type { RulesConfig } from '../config/config.ts';
import { caseSections } from './case-rows.ts';
import { formatTable } from './format-table.ts';
import { codeSpan, plainOrCode } from './markdown-text.ts';
import { rolesOf } from './matrix-attempts.ts';
import type { Outcome } from './run-checks.ts';

const allowedGlyph = '✓';
const deniedGlyph = '·';

/**
 * The access matrix in Markdown: what the emulator said, whatever the tables expect. The same outcomes always give
 * the same text, and Prettier leaves it as it is.
 */
export function formatMatrix<Role extends string>(
  config: Pick<RulesConfig<Role>, 'roles' | 'rulesPath'>,
  outcomes: readonly Outcome<Role>[],
): string {
  const roles = rolesOf(config);
  const header = [
    '# Access matrix',
    `What ${codeSpan(basename(config.rulesPath))} allows (${allowedGlyph}) and denies (${deniedGlyph}), as the Firestore emulator answered. A row is one request, sent by every role; ${codeSpan('set')} writes a whole document, whether it exists or not.`,
    `Written by ${codeSpan('firestore-rules-tools matrix')}, not by hand.`,
    roles.map((role) => `- ${codeSpan(role)}: ${plainOrCode(config.roles[role].title)}`).join('\n'),
  ];
  const sections = caseSections(outcomes, ({ check }) => check).flatMap(({ group, rows }) => [
    `## ${codeSpan(group)}`,
    formatTable(
      ['operation', 'case', ...roles].map(plainOrCode),
      rows.map(({ operation, name, entries }) => [
        operation,
        plainOrCode(name),
        ...roles.map((role) => glyphOf(entries.find(({ check }) => check.as === role))),
      ]),
      // The words to the left, the glyphs in the middle.
      (column) => (column < 2 ? 'left' : 'centre'),
    ),
  ]);
  return `${[...header, ...sections].join('\n\n')}\n`;
}

function glyphOf(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  return outcome.verdict.allowed ? allowedGlyph : deniedGlyph;
}
