import { Problem } from './problem.ts';

/** A command: the arguments after its name; resolves to the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

/** Runs `tools/commands/<name>.ts` and exits with its code. A `Problem` is one plain sentence; anything else is our bug. */
export async function runCommand(name: string, args: readonly string[]): Promise<never> {
  try {
    const { run } = (await import(`./commands/${name}.ts`)) as { run: Command };
    process.exit(await run(args));
  } catch (error) {
    // An argument that the command does not know is the caller's affair, not ours.
    if (error instanceof Problem || isArgumentError(error)) console.error(`\n✖ ${error.message}`);
    else console.error(error);
    process.exit(1);
  }
}

/** What `util.parseArgs` throws: https://nodejs.org/api/errors.html#err_parse_args_unknown_option and its kin. */
function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS_')
  );
}
