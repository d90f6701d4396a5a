import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../problem.ts';

const oldestMajor = 11;
const advice = 'Install Java 17 or newer (https://adoptium.net, or apt install openjdk-17-jre-headless)';

/**
 * The PATH with which `java` is a usable one: firebase-tools runs whatever `java` the PATH has. `JAVA_HOME` is
 * looked at when the PATH has none.
 *
 * @throws Problem when there is no Java, or one older than the Firestore emulator takes.
 */
export async function pathWithJava(): Promise<string> {
  const path = process.env['PATH'] ?? '';
  const home = process.env['JAVA_HOME'];
  const candidates = [path];
  if (home !== undefined && existsSync(join(home, 'bin')))
    candidates.push(`${join(home, 'bin')}${delimiter}${path}`);

  let found: number | null = null;
  for (const candidate of candidates) {
    const major = await javaMajor(candidate);
    if (major !== null && major >= oldestMajor) return candidate;
    found ??= major;
  }
  throw new Problem(
    found === null
      ? `Java is missing: the Firestore emulator needs it. ${advice}.`
      : `Java ${found} is too old for the Firestore emulator. ${advice}.`,
  );
}

async function javaMajor(path: string): Promise<number | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)('java', ['-version'], {
      env: { ...process.env, PATH: path },
    });
    return parseJavaMajor(`${stderr}${stdout}`);
  } catch {
    // Not there, or (macOS) a stub that only says where to get Java.
    return null;
  }
}

/** `openjdk version "17.0.15"` → 17; the old style `"1.8.0_402"` → 8. */
export function parseJavaMajor(text: string): number | null {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return null;
  return Number(first === '1' && second !== undefined ? second : first);
}
