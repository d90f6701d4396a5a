import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/load-config.ts';
import { RulesSyntaxError } from '../../language/syntax-error.ts';
import { formatFindings } from '../../lint/format-findings.ts';
import { lintRules, type LintOptions } from '../../lint/lint.ts';
import { RulesProblem } from '../../problem.ts';

/** `lint [--config f | <file>…]`: the configured rules file, or the files named, with every rule of lint. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { config: { type: 'string', default: 'rules.config.ts' } },
  });
  const results =
    positionals.length > 0
      ? positionals.map((path) => lintFile(path, {}))
      : [await lintConfigured(values.config)];
  const found = results.filter((result) => result !== '');
  if (found.length === 0) return 0;
  console.log(found.join('\n'));
  return 1;
}

async function lintConfigured(configPath: string): Promise<string> {
  const { rulesPath, lintOff } = await loadConfig(configPath);
  return lintFile(rulesPath, { off: lintOff });
}

/** The findings as text, empty when there are none. A syntax error is one. */
function lintFile(path: string, options: LintOptions): string {
  const name = relative(process.cwd(), path);
  const text = readRules(path);
  try {
    return formatFindings(name, text, lintRules(text, options));
  } catch (error) {
    if (!(error instanceof RulesSyntaxError)) throw error;
    const { position, description } = error;
    const end = { endLine: position.line, endColumn: position.column + 1 };
    return formatFindings(name, text, [{ rule: 'syntax', message: description, ...position, ...end }]);
  }
}

function readRules(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new RulesProblem(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
