import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { rootDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { manifestJar } from './manifest-jar.ts';

const mainClass = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const jarInSdk = join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');

const downloadsSchema = v.object({
  firestore: v.object({ downloadPathRelativeToCacheDir: v.string(), remoteUrl: v.string() }),
});

/**
 * Chooses the Firestore emulator: the jar named by the environment, that of an installed Google Cloud SDK, the one
 * firebase-tools has downloaded before, or the one it will download now.
 *
 * @returns the value of `FIRESTORE_EMULATOR_BINARY_PATH`, or null for firebase-tools' own jar.
 * @throws Problem when there is none and none can be fetched.
 */
export async function chooseFirestoreJar(outDir: string): Promise<string | null> {
  const named = process.env['FIRESTORE_EMULATOR_BINARY_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Problem(
      `FIRESTORE_EMULATOR_BINARY_PATH names ${named}, which does not exist. Correct or unset it.`,
    );
  }
  const sdkJar = findSdkJar();
  if (sdkJar !== null) return writeRunnableJar(sdkJar, outDir);

  const { firestore } = v.parse(
    downloadsSchema,
    JSON.parse(
      readFileSync(
        join(rootDir, 'node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json'),
        'utf8',
      ),
    ),
  );
  const cacheDir =
    process.env['FIREBASE_EMULATORS_PATH'] ?? join(homedir(), '.cache', 'firebase', 'emulators');
  if (existsSync(join(cacheDir, firestore.downloadPathRelativeToCacheDir))) return null;
  if (await isReachable(firestore.remoteUrl)) return null;
  throw new Problem(
    'The Firestore emulator is not installed and its download cannot be reached. Connect to the network and start ' +
      'again, or install it with: gcloud components install cloud-firestore-emulator',
  );
}

function findSdkJar(): string | null {
  return (
    sdkDirs()
      .map((dir) => join(dir, jarInSdk))
      .find((jar) => existsSync(jar)) ?? null
  );
}

/** Where Google's installers put the SDK, the one whose `gcloud` is on the PATH first. */
function sdkDirs(): string[] {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((dir) => join(dir, 'gcloud'))
    .filter((gcloud) => existsSync(gcloud))
    .map((gcloud) => dirname(dirname(realpathSync(gcloud))));
  const named = process.env['CLOUDSDK_ROOT_DIR'];
  return [
    ...(named === undefined ? [] : [named]),
    ...onPath,
    join(homedir(), 'google-cloud-sdk'),
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    '/opt/google-cloud-sdk',
    '/snap/google-cloud-cli/current',
    '/opt/homebrew/share/google-cloud-sdk',
    '/usr/local/share/google-cloud-sdk',
  ];
}

/** The SDK's jar names no main class, and firebase-tools runs `java -jar`: a jar that is only a manifest does. */
function writeRunnableJar(jar: string, outDir: string): string {
  mkdirSync(outDir, { recursive: true });
  const path = join(outDir, 'firestore-emulator.jar');
  writeFileSync(path, manifestJar({ 'Main-Class': mainClass, 'Class-Path': pathToFileURL(jar).href }));
  return path;
}

async function isReachable(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return response.ok;
  } catch {
    // Any failure means the same here: the caller says what to do without a network.
    return false;
  }
}
