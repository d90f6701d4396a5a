import { requireRunningApp } from './running-app.ts';

/**
 * Which Firestore the functions' own code finds when a command runs it: that of a real project, when one is named; the
 * suite to which the environment leads; else the running `npm start` or `npm run dev`.
 *
 * @throws Problem when no app runs.
 */
export async function adminEnv(project: string | undefined): Promise<Record<string, string>> {
  if (project !== undefined) return { GCLOUD_PROJECT: project };
  return suiteOfEnvironment() ?? (await requireRunningApp()).env;
}

/** Null when the environment leads to none. */
function suiteOfEnvironment(): Record<string, string> | null {
  const names = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST', 'GCLOUD_PROJECT'];
  const found = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  if (found.length < names.length) return null;
  return { ...Object.fromEntries(found), METADATA_SERVER_DETECTION: 'none' };
}
