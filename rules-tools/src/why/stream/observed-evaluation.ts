import * as v from 'valibot';
import { decodeValue, type RulesValue } from '../../coverage/rules-value.ts';
import type { Explanation } from '../explanation.ts';

/** One evaluation of the rules, as the emulator's stream of requests (`ws://…/requests`) tells it. */
export type ObservedEvaluation = {
  readonly projectId: string;
  /** Empty when the emulator no longer has them at hand. */
  readonly rulesText: string;
  readonly method: Explanation['method'];
  /** Relative to the database; a query ends with `/*`, one of a collection group has `**` before the collection. */
  readonly path: string;
  /** The fields of `request`. */
  readonly request: ReadonlyMap<string, RulesValue>;
  /** The stored document; `null` where there is none, `unknown` before it was loaded. */
  readonly resource: RulesValue;
  /** Of all statements asked for the whole request so far. A later evaluation of the request repeats the earlier ones. */
  readonly outcomes: readonly string[];
  /** `error` before the documents are loaded is no decision yet. */
  readonly outcome: 'allow' | 'deny' | 'error';
};

const messageSchema = v.object({
  rules: v.string(),
  rulesReleaseKey: v.string(),
  rulesContext: v.object({
    path: v.string(),
    method: v.picklist(['get', 'list', 'create', 'update', 'delete']),
    request: v.unknown(),
    resource: v.unknown(),
  }),
  granularAllowOutcomes: v.optional(v.array(v.object({ line: v.number(), outcome: v.boolean() })), []),
  outcome: v.picklist(['allow', 'deny', 'error']),
});

/**
 * Parses one message. null for what is no evaluation: the list that greets a new listener.
 *
 * @throws ValiError for a message of another shape.
 */
export function parseEvaluation(text: string): ObservedEvaluation | null {
  const json: unknown = JSON.parse(text);
  if (Array.isArray(json)) return null;
  const { rules, rulesReleaseKey, rulesContext, granularAllowOutcomes, outcome } = v.parse(
    messageSchema,
    json,
  );
  const request = decodeValue(rulesContext.request);
  return {
    projectId: rulesReleaseKey.split('/')[1] ?? '',
    rulesText: rules,
    method: rulesContext.method,
    path: rulesContext.path.replace(/^\/databases\/[^/]*\/documents\//, ''),
    request: request.kind === 'map' ? request.fields : new Map(),
    resource: decodeValue(rulesContext.resource),
    outcomes: granularAllowOutcomes.map(({ line, outcome: granted }) => `${line}:${granted}`),
    outcome,
  };
}
