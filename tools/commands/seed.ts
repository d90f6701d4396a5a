import { seedDemo } from '../seed/seed-demo.ts';
import { adminEnv } from '../suite/admin-env.ts';
import { projectId } from '../suite/start-with-data.ts';

/**
 * `node tools/run.mjs seed`: the demo account and group into the running `npm start` or `npm run dev`, or into the
 * suite to which the environment leads.
 */
export async function run(): Promise<number> {
  const env = await adminEnv(undefined);
  await seedDemo(env, env['GCLOUD_PROJECT'] ?? projectId, Date.now());
  return 0;
}
