import { parseArgs } from 'node:util';
import { Problem } from './problem.ts';

type AppOptions = {
  /** Forget the saved data and seed the demo group anew. */
  fresh: boolean;
  /** The first of the ports, or null for the usual ones or the next that are free. */
  portBase: number | null;
};

/** `[--fresh] [--port-base <N>]`, of `npm start` and `npm run dev`. */
export function parseAppOptions(args: readonly string[]): AppOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { fresh: { type: 'boolean', default: false }, 'port-base': { type: 'string' } },
  });
  return { fresh: values.fresh, portBase: parsePort(values['port-base']) };
}

function parsePort(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d+$/.test(text)) throw new Problem(`--port-base must be a number, not ${text}.`);
  return Number(text);
}
