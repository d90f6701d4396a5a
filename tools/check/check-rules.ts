import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { rootDir } from '../paths.ts';

const answerSchema = v.object({
  issues: v.optional(
    v.array(
      v.object({
        sourcePosition: v.object({ line: v.optional(v.number(), 0), column: v.optional(v.number(), 0) }),
        description: v.string(),
        severity: v.picklist(['ERROR', 'WARNING', 'DEPRECATION']),
      }),
    ),
    [],
  ),
});

/**
 * Has the running Firestore emulator compile firestore.rules and resolves to `file:line:column message` for each
 * error and each warning. (With rules that do not compile the emulator starts all the same.)
 */
export async function checkRules(
  firestoreOrigin: string,
  projectId: string,
): Promise<{ errors: string[]; warnings: string[] }> {
  const file = 'firestore.rules';
  const content = readFileSync(join(rootDir, file), 'utf8');
  const response = await fetch(`${firestoreOrigin}/emulator/v1/projects/${projectId}:securityRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ignore_errors: true, rules: { files: [{ name: file, content }] } }),
  });
  const { issues } = v.parse(answerSchema, await response.json());
  const lines = (wanted: 'errors' | 'warnings'): string[] =>
    issues
      .filter(({ severity }) => (severity === 'ERROR') === (wanted === 'errors'))
      .map(({ sourcePosition: { line, column }, description }) => `${file}:${line}:${column} ${description}`);
  return { errors: lines('errors'), warnings: lines('warnings') };
}
