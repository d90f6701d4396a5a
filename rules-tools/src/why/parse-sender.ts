import * as v from 'valibot';
import type { RulesConfig } from '../config/config.ts';
import type { Auth } from '../emulator/auth.ts';
import { RulesProblem } from '../problem.ts';
import { parseJson } from './parse-data.ts';

const authSchema = v.strictObject({
  uid: v.string(),
  token: v.exactOptional(v.record(v.string(), v.unknown())),
});

/**
 * Whom `--as` names: a role of the configuration, the uid of one (with its claims), `nobody`, an object
 * `{"uid": …, "token": {…}}`, or else any uid.
 */
export function parseSender(text: string, roles: RulesConfig['roles']): Auth {
  if (Object.hasOwn(roles, text)) return roles[text]?.auth ?? null;
  const known = Object.values(roles).find(({ auth }) => auth?.uid === text);
  if (known !== undefined) return known.auth;
  if (text === 'nobody') return null;
  if (!text.startsWith('{')) return { uid: text };
  const parsed = v.safeParse(authSchema, parseJson(text, '--as'));
  if (!parsed.success)
    throw new RulesProblem(
      '--as takes a role, a uid, nobody, or JSON such as {"uid": "alice", "token": {}}.',
    );
  return parsed.output;
}
