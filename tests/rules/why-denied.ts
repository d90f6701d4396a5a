import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import type { Auth } from 'firestore-rules-tools/emulator/auth';
import type { EmulatorProject } from 'firestore-rules-tools/emulator/emulator';
import type { Request } from 'firestore-rules-tools/emulator/request';
import { explainDenial } from 'firestore-rules-tools/why/explain-denial';
import { formatExplanation } from 'firestore-rules-tools/why/format-explanation';

/** The explanation of a denial, by the documents as they stand in the project: what a failing test shows. */
export async function whyDenied(
  project: EmulatorProject,
  rulesText: string,
  request: Request,
  auth: Auth,
): Promise<string> {
  const explanation = await explainDenial({
    host: emulatorHost(),
    rulesText,
    documents: (path) => project.read(path),
    auth,
    request,
  });
  return explanation === null ? '' : formatExplanation(explanation, { fileName: 'firestore.rules' });
}
