/** Resolves at the first Ctrl-C, SIGTERM or SIGHUP; later ones are swallowed, for stopping is under way. */
export function interrupted(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
  });
}
