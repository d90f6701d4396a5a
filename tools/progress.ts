/** One line when something starts to take a while, one with its time when it is done. */
export async function step<Result>(what: string, action: () => Promise<Result>): Promise<Result> {
  const startedMs = performance.now();
  console.log(`• ${what}`);
  const result = await action();
  console.log(`✔ ${what} (${seconds(performance.now() - startedMs)})`);
  return result;
}

export function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
