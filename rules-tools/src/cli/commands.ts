/** The arguments after the command's name; resolves to an exit code. */
export type Command = { run: (args: readonly string[]) => Promise<number> };

/** Loaded when asked for: each brings its own dependencies. */
const loaders = {
  matrix: () => import('./commands/matrix.ts'),
  diff: () => import('./commands/diff.ts'),
  why: () => import('./commands/why.ts'),
  coverage: () => import('./commands/coverage.ts'),
  watch: () => import('./commands/watch.ts'),
  lint: () => import('./commands/lint.ts'),
} as const satisfies Record<string, () => Promise<Command>>;

type CommandName = keyof typeof loaders;

export const commandNames = Object.keys(loaders);

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(loaders, name);
}

export function loadCommand(name: CommandName): Promise<Command> {
  return loaders[name]();
}
