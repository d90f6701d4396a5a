import { projectId } from '../suite/start-with-data.ts';
import { host, defaultPorts } from '../suite/ports.ts';
import { seedDemo } from '../seed/seed-demo.ts';

/** `node tools/run.mjs seed`: the demo account and group into the running suite of `npm start`. */
export async function run(): Promise<number> {
  await seedDemo(
    {
      FIRESTORE_EMULATOR_HOST: process.env['FIRESTORE_EMULATOR_HOST'] ?? `${host}:${defaultPorts.firestore}`,
      FIREBASE_AUTH_EMULATOR_HOST:
        process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? `${host}:${defaultPorts.auth}`,
      METADATA_SERVER_DETECTION: 'none',
    },
    process.env['GCLOUD_PROJECT'] ?? projectId,
    Date.now(),
  );
  return 0;
}
