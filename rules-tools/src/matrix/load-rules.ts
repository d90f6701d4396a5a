import type { EmulatorProject } from '../emulator/emulator.ts';
import { RulesProblem } from '../problem.ts';

/**
 * Loads rules into every project.
 *
 * @param fileName What the errors call the file.
 * @throws RulesProblem with a line `file:line:column message` for each error of the compiler.
 */
export async function loadRules(
  projects: readonly EmulatorProject[],
  text: string,
  fileName: string,
): Promise<void> {
  const [issues = []] = await Promise.all(projects.map((project) => project.loadRules(text)));
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new RulesProblem(
      errors.map(({ line, column, message }) => `${fileName}:${line}:${column} ${message}`).join('\n'),
    );
}
