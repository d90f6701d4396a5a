import * as v from 'valibot';
import { failed, type Failed } from './imported.ts';

/** No export is nested deeper; a parser that follows a file down would run out of stack. */
const maxDepth = 64;

export type JsonResult = { ok: true; value: unknown } | Failed;

export function readJson(text: string): JsonResult {
  if (depthOf(text) > maxDepth) return failed('too-deep');
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return failed('not-json');
  }
}

function depthOf(text: string): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isText) {
      if (character === '\\') at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}

/** What the schema makes of the value, or where it does not fit. */
export function readShape<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): { ok: true; value: v.InferOutput<Schema> } | Failed {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return { ok: true, value: parsed.output };
  return failed('wrong-type', { path: v.getDotPath(parsed.issues[0]) ?? '' });
}
