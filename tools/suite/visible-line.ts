/** Warnings of firebase-tools about what is meant to be so here. */
const harmless = [
  /Unable to fetch the CLI MOTD/,
  /Env variable override detected/,
  // Another checkout, on other ports: nothing here looks for the emulators by the project.
  /running multiple instances of the emulator suite/,
  /Emulator UI is not starting/,
  /drop support for Java version/,
  /requested "node" version/,
  /You are not currently authenticated/,
  /Unable to look up project number/,
  /experimental/i,
];

/**
 * What a person should see of a line the emulators print, or null: warnings, errors, and what functions log from
 * severity WARNING on. Everything is in the log.
 */
export function visibleLine(line: string): string | null {
  if (line.startsWith('>')) return visibleFunctionLog(line);
  if (!/^(⚠|✖|⬢|Error:)/.test(line) || harmless.some((pattern) => pattern.test(line))) return null;
  return line.replace(/(\.\.\/)+(firestore\.rules)/, '$2');
}

/** Functions log JSON through firebase-functions/logger; a stack trace or console.log is plain text. */
function visibleFunctionLog(line: string): string | null {
  const text = line.replace(/^>\s*/, '');
  const severity = /"severity":"([A-Z]+)"/.exec(text)?.[1];
  if (severity === undefined) return text.startsWith('{') || text === '' ? null : `  functions: ${text}`;
  return ['DEBUG', 'INFO', 'NOTICE'].includes(severity) ? null : `  functions: ${text}`;
}
