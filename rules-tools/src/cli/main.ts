import { RulesProblem } from '../problem.ts';
import { commandNames, isCommandName, loadCommand } from './commands.ts';

const usage = `Usage: firestore-rules-tools <${commandNames.join(' | ')}> [--config rules.config.ts] [options]`;

/** Runs one command and resolves to the exit code. Expected failures are one sentence; the rest keeps its stack. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (!isCommandName(name)) {
    console.error(name === '' || name === '--help' ? usage : `✖ There is no command ${name}.\n${usage}`);
    return name === '--help' ? 0 : 1;
  }
  try {
    const { run } = await loadCommand(name);
    return await run(rest);
  } catch (error) {
    if (error instanceof RulesProblem) console.error(`✖ ${error.message}`);
    // parseArgs: an option that does not exist, or one without its value.
    else if (error instanceof TypeError && 'code' in error) console.error(`✖ ${error.message}\n${usage}`);
    else throw error;
    return 1;
  }
}
