import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { RulesProblem } from '../problem.ts';

/** @throws RulesProblem when there is no such file. */
export async function readRules(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new RulesProblem(`${relative('', path)} cannot be read.`, { cause: error });
  }
}
