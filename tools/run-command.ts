import { Problem } from './problem.ts';

/** A command: the arguments after its name; resolves to the exit code. */
type Command = (args: readonly string[]) => Promise<number>;

/** Runs `tools/commands/<name>.ts` and exits with its code. A `Problem` is one plain sentence; anything else is our bug. */
export async function runCommand(name: string, args: readonly string[]): Promise<never> {
  try {
    const { run } = (await import(`./commands/${name}.ts`)) as { run: Command };
    process.exit(await run(args));
  } catch (error) {
    if (error instanceof Problem) console.error(`\n✖ ${error.message}`);
    else console.error(error);
    process.exit(1);
  }
}
