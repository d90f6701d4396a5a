import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/load-config.ts';
import { describeRequest, emulatorProject } from '../../emulator/emulator.ts';
import type { Fields } from '../../emulator/fields.ts';
import type { Query, Request } from '../../emulator/request.ts';
import { RulesProblem } from '../../problem.ts';
import { explainDenial } from '../../why/explain-denial.ts';
import { formatExplanation } from '../../why/format-explanation.ts';
import { parseData, parseQuery } from '../../why/parse-data.ts';
import { parseSender } from '../../why/parse-sender.ts';
import { emulatorHost } from '../emulator-host.ts';

const usage =
  'why --as <role | uid | nobody | JSON> --op <get | list | create | update | set | delete> --path <document or collection> ' +
  "[--data '<JSON>' | --data @file] [--query '<JSON>'] [--project <id>]";

/**
 * Explains one request: 0 when the rules allow it, 1 when they deny it. With `--project` against the documents of that
 * project in the running emulator, else against those of the configuration.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string', default: 'rules.config.ts' },
      as: { type: 'string' },
      op: { type: 'string' },
      path: { type: 'string' },
      data: { type: 'string' },
      query: { type: 'string' },
      project: { type: 'string' },
    },
  });
  const { as } = values;
  if (as === undefined) throw new RulesProblem(`--as is missing. Usage: ${usage}`);
  const request = toRequest(values);
  const config = await loadConfig(values.config);
  const host = emulatorHost();
  const auth = parseSender(as, config.roles);
  const { project } = values;
  const explanation = await explainDenial({
    host,
    rulesText: readFileSync(config.rulesPath, 'utf8'),
    documents: project === undefined ? config.documents : (path) => emulatorProject(host, project).read(path),
    auth,
    request,
  });
  if (explanation === null) {
    console.log(`ALLOWED  ${describeRequest(request)}  ${auth === null ? 'signed out' : `as ${auth.uid}`}`);
    return 0;
  }
  console.log(
    formatExplanation(explanation, {
      fileName: basename(config.rulesPath),
      color: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    }),
  );
  return 1;
}

type RequestOptions = Readonly<Partial<Record<'op' | 'path' | 'data' | 'query', string>>>;

function toRequest({ op, path: given, data, query }: RequestOptions): Request {
  if (op === undefined) throw new RulesProblem(`--op is missing. Usage: ${usage}`);
  if (op !== 'list' && query !== undefined) throw new RulesProblem(`--query goes with --op list, not ${op}.`);
  if (op === 'list') return { op, query: toQuery(given, query) };
  const path = toDocumentPath(given);
  switch (op) {
    case 'get':
    case 'delete':
      if (data !== undefined) throw new RulesProblem(`--op ${op} takes no --data.`);
      return { op, path };
    case 'create':
    case 'update':
    case 'set':
      return { op, path, data: toFields(op, data) };
    default:
      throw new RulesProblem(`There is no --op ${op}: get, list, create, update, set or delete.`);
  }
}

function toDocumentPath(given: string | undefined): string {
  if (given === undefined) throw new RulesProblem(`--path is missing. Usage: ${usage}`);
  const path = withoutSlashes(given);
  const segments = path.split('/');
  if (segments.length % 2 === 1 || segments.includes(''))
    throw new RulesProblem(`--path ${given} is no document: collection/id, collection/id/collection/id, ….`);
  return path;
}

function toQuery(path: string | undefined, query: string | undefined): Query {
  if (query !== undefined) return parseQuery(query, '--query');
  if (path === undefined) throw new RulesProblem('--op list takes a collection as --path, or a --query.');
  const from = withoutSlashes(path);
  if (from.split('/').length % 2 === 0)
    throw new RulesProblem(`--path ${path} is no collection but a document.`);
  return { from };
}

function toFields(op: string, data: string | undefined): Fields {
  if (data === undefined) throw new RulesProblem(`--op ${op} needs --data, as JSON or as @file.`);
  if (!data.startsWith('@')) return parseData(data, '--data');
  const file = data.slice(1);
  try {
    return parseData(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof RulesProblem) throw error;
    throw new RulesProblem(`--data: ${file} cannot be read.`);
  }
}

function withoutSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
