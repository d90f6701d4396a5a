import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RulesProblem } from '../problem.ts';
import type { RulesConfig } from './config.ts';

/**
 * The default export of a configuration file.
 *
 * @throws RulesProblem that names the file when it is missing or exports something else.
 */
export async function loadConfig(path: string): Promise<RulesConfig> {
  const absolute = resolve(path);
  if (!existsSync(absolute))
    throw new RulesProblem(`${path} is missing: name a configuration with --config.`);
  const module = (await import(pathToFileURL(absolute).href)) as { default?: Exported };
  // The default export of a CommonJS file is the object of its exports.
  const config = module.default?.default ?? module.default;
  if (config?.rulesPath === undefined || config.matrix === undefined)
    throw new RulesProblem(`${path} has no default export made by defineRules().`);
  return config as RulesConfig;
}

type Exported = Partial<RulesConfig> & { default?: Partial<RulesConfig> };
