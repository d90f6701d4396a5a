import * as v from 'valibot';
import { RulesProblem } from '../../problem.ts';

const hubSchema = v.object({
  firestore: v.object({ webSocketHost: v.optional(v.string(), '127.0.0.1'), webSocketPort: v.number() }),
});

/**
 * Where the Firestore emulator tells of its requests.
 *
 * @param hub `host:port` of the emulator hub, what `firebase emulators:exec` puts into FIREBASE_EMULATOR_HUB.
 * @throws RulesProblem when no emulator suite with Firestore answers there.
 */
export async function requestStreamUrl(hub: string): Promise<string> {
  const response = await fetch(`http://${hub}/emulators`).catch(() => null);
  const parsed = v.safeParse(hubSchema, response?.ok === true ? await response.json() : null);
  if (!parsed.success) throw new RulesProblem(`The emulator hub at ${hub} knows of no Firestore emulator.`);
  const { webSocketHost, webSocketPort } = parsed.output.firestore;
  return `ws://${webSocketHost}:${webSocketPort}/requests`;
}
