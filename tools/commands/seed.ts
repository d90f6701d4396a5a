import { seedDemo } from '../seed/seed-demo.ts';
import { requireRunningApp } from '../suite/running-app.ts';
import { projectId } from '../suite/start-with-data.ts';

/**
 * `node tools/run.mjs seed`: the demo account and group into the running `npm start` or `npm run dev`, or into the
 * suite to which the environment leads.
 */
export async function run(): Promise<number> {
  const env = suiteOfEnvironment() ?? (await requireRunningApp()).env;
  await seedDemo(env, env['GCLOUD_PROJECT'] ?? projectId, Date.now());
  return 0;
}

function suiteOfEnvironment(): Record<string, string> | null {
  const names = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST', 'GCLOUD_PROJECT'];
  const found = names.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  if (found.length < names.length) return null;
  return { ...Object.fromEntries(found), METADATA_SERVER_DETECTION: 'none' };
}
