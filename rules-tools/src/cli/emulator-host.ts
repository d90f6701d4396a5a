import { RulesProblem } from '../problem.ts';

/**
 * `host:port` of the Firestore emulator.
 *
 * @throws RulesProblem when FIRESTORE_EMULATOR_HOST is not set.
 */
export function emulatorHost(): string {
  const host = process.env['FIRESTORE_EMULATOR_HOST'];
  if (host === undefined || host === '')
    throw new RulesProblem(
      'FIRESTORE_EMULATOR_HOST is not set. Run this within the emulator: ' +
        'firebase emulators:exec --only firestore "npx firestore-rules-tools …"',
    );
  return host;
}
