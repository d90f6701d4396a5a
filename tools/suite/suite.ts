import { createWriteStream, mkdirSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules } from '../check/check-rules.ts';
import { localDir, suiteDir } from '../paths.ts';
import { Problem } from '../problem.ts';
import { startEmulators } from './emulators-process.ts';
import { pathWithJava } from './find-java.ts';
import { chooseFirestoreJar } from './firestore-jar.ts';
import { endLeftovers } from './leftovers.ts';
import { host, originAt, requireFreePorts, waitUntilFree, type SuitePorts } from './ports.ts';
import { emulatorNames, suiteConfig, type EmulatorName } from './suite-config.ts';

export type SuiteOptions = {
  /** Names its folder under .local: builds, configuration, logs. One suite of a name runs at a time. */
  name: string;
  /** Starts with `demo-`: firebase-tools then never talks to a real project. */
  projectId: string;
  ports: SuitePorts;
  only?: readonly EmulatorName[];
  /** Where the built functions and web app lie; inside the repository. */
  functionsDir?: string;
  webDir?: string;
  /** An export to start from. */
  importDir?: string | null;
  /** Each line the emulators print. */
  onLine?: (line: string) => void;
};

export type Suite = {
  origins: { auth: string; firestore: string; functions: string; hosting: string; hub: string };
  /** What a test or the Admin SDK reads to find this suite. */
  env: Record<string, string>;
  logPath: string;
  /** Writes Auth and Firestore into `dir`, which exists and is replaced. */
  exportTo(dir: string): Promise<void>;
  /** Resolves when every process has ended and every port is free. */
  stop(): Promise<void>;
  /** Resolves to a sentence if the emulators end by themselves. */
  ended: Promise<string>;
};

/**
 * Starts the unmodified emulators of firebase-tools and resolves when all of them answer.
 *
 * @throws Problem for everything the person at the terminal can mend: Java, jar, port, rules.
 */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const { name, projectId, ports } = options;
  const dir = suiteDir(name);
  const logDir = join(localDir, 'logs', name);
  mkdirSync(dir, { recursive: true });
  mkdirSync(logDir, { recursive: true });
  // A killed export leaves its unfinished folder here: firebase-tools writes exports into its working directory.
  for (const entry of readdirSync(logDir)) {
    if (entry.startsWith('firebase-export-')) rmSync(join(logDir, entry), { recursive: true });
  }

  await requireStartable(name, ports);
  const path = await pathWithJava();
  const jar = await chooseFirestoreJar(dir);

  const configPath = join(dir, 'firebase.json');
  const functionsDir = options.functionsDir ?? join(dir, 'functions');
  const webDir = options.webDir ?? join(dir, 'web');
  writeFileSync(configPath, JSON.stringify(suiteConfig({ dir, ports, functionsDir, webDir }), null, 2));

  const logPath = join(logDir, 'emulators.log');
  const log = createWriteStream(logPath);
  const emulators = await startEmulators({
    args: [
      ...[
        '--project',
        projectId,
        '--config',
        configPath,
        '--only',
        (options.only ?? emulatorNames).join(','),
      ],
      ...(options.importDir ? ['--import', options.importDir] : []),
    ],
    workingDir: logDir,
    env: emulatorEnv(path, jar),
    stateDir: dir,
    onLine: (line) => {
      log.write(`${line}\n`);
      options.onLine?.(line);
    },
  });

  try {
    await requireSoundRules(originAt(ports.firestore), projectId);
  } catch (error) {
    await emulators.stop();
    throw error;
  }
  return {
    origins: {
      auth: originAt(ports.auth),
      firestore: originAt(ports.firestore),
      functions: originAt(ports.functions),
      hosting: originAt(ports.hosting),
      hub: originAt(ports.hub),
    },
    env: clientEnv(projectId, ports),
    logPath,
    exportTo: (exportDir) => exportFromHub(originAt(ports.hub), exportDir),
    stop: async () => {
      await emulators.stop();
      const busy = await waitUntilFree(ports, 5000);
      log.end();
      if (busy.length > 0) throw new Problem(`Ports ${busy.join(', ')} are still in use after stopping.`);
    },
    ended: emulators.ended,
  };
}

/**
 * Ends what a killed suite of this name left behind.
 *
 * @throws Problem when the suite runs already or another program has one of its ports.
 */
async function requireStartable(name: string, ports: SuitePorts): Promise<void> {
  await endLeftovers(suiteDir(name));
  await requireFreePorts(ports);
}

/** @throws Problem with `file:line:column message` for each error of firestore.rules; warnings are printed. */
async function requireSoundRules(firestoreOrigin: string, projectId: string): Promise<void> {
  const { errors, warnings } = await checkRules(firestoreOrigin, projectId);
  for (const warning of warnings) console.error(`⚠ ${warning}`);
  if (errors.length > 0) throw new Problem(errors.join('\n  '));
}

/** @throws Problem when the emulators could not write the export; nothing is left at `dir` then. */
async function exportFromHub(hubOrigin: string, dir: string): Promise<void> {
  const response = await fetch(`${hubOrigin}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: dir, initiatedBy: 'nbbang' }),
  });
  if (!response.ok) throw new Problem(`The emulators could not export their data: ${await response.text()}`);
}

/** What a test, a tool or the Admin SDK reads to find the suite on these ports. */
export function clientEnv(projectId: string, ports: SuitePorts): Record<string, string> {
  return {
    FIRESTORE_EMULATOR_HOST: `${host}:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${host}:${ports.auth}`,
    FIREBASE_EMULATOR_HUB: `${host}:${ports.hub}`,
    NBBANG_FUNCTIONS_ORIGIN: originAt(ports.functions),
    NBBANG_ORIGIN: originAt(ports.hosting),
    GCLOUD_PROJECT: projectId,
    METADATA_SERVER_DETECTION: 'none',
  };
}

/** What firebase-tools runs with: no credentials, no other suite, no network, no colours. */
function emulatorEnv(path: string, jar: string | null): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: path,
    // Skips the message of the day and the look for updates.
    CI: 'true',
    NO_COLOR: '1',
    METADATA_SERVER_DETECTION: 'none',
    // Function discovery through a file: 0.7 s where a port takes 3.7 s.
    FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: 'true',
    ...(jar === null ? {} : { FIRESTORE_EMULATOR_BINARY_PATH: jar }),
  };
  for (const key of Object.keys(env)) {
    if (
      /^(GOOGLE_APPLICATION_CREDENTIALS|FIREBASE_TOKEN|FORCE_COLOR|GCLOUD_PROJECT|FIREBASE_EMULATOR_HUB)$/.test(
        key,
      )
    ) {
      delete env[key];
    }
    if (key.endsWith('_EMULATOR_HOST')) delete env[key];
  }
  return env;
}
