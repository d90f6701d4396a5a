import * as v from 'valibot';
import { emulatorProject, type EmulatorProject } from '../../emulator/emulator.ts';
import { encodeFields } from '../../emulator/fields.ts';
import { explainDenial } from '../explain-denial.ts';
import type { Explanation } from '../explanation.ts';
import type { ObservedRequest } from './observed-requests.ts';
import { rebuildRequest } from '../rebuild-request.ts';

/**
 * Explains a denial the emulator told of, with the rules of that moment, and the documents as they are now but for
 * those the denied request itself is about.
 *
 * @returns null when it would be allowed now: a document the rules asked for has changed.
 */
export async function explainObserved(host: string, observed: ObservedRequest): Promise<Explanation | null> {
  const [first] = observed;
  if (first === undefined) return null;
  const project = emulatorProject(host, first.projectId);
  const { auth, request, documents } = await rebuildRequest(
    observed,
    async (path) => (await project.read(path)) !== null,
  );
  return explainDenial({
    host,
    rulesText: first.rulesText === '' ? await currentRules(project) : first.rulesText,
    auth,
    request,
    documents: async (path) => {
      const fields = documents.get(path);
      if (fields === undefined) return project.read(path);
      return fields === null
        ? null
        : encodeFields(fields, `projects/${first.projectId}/databases/(default)`).fields;
    },
  });
}

const rulesSchema = v.object({
  rules: v.object({ files: v.tupleWithRest([v.object({ content: v.string() })], v.unknown()) }),
});

async function currentRules(project: EmulatorProject): Promise<string> {
  return v.parse(rulesSchema, await project.coverage()).rules.files[0].content;
}
