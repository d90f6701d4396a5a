// The one entry of every command. Plain JavaScript: a fresh clone has nothing but Node.
import { ensureInstalled } from './install.mjs';

const oldest = [20, 19];
const commands = [
  'start',
  'dev',
  'test',
  'suite',
  'seed',
  'screenshots',
  'figures',
  'rules',
  'replay',
  'audit',
  'bench-ledger',
  'bench-web',
];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  fail(`Node ${process.versions.node} is too old. Install Node ${oldest.join('.')} or newer (22 is best).`);
}

const [command = '', ...args] = process.argv.slice(2);
if (!commands.includes(command)) fail(`Usage: node tools/run.mjs <${commands.join(' | ')}>`);

try {
  await ensureInstalled();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const { register } = await import('tsx/esm/api');
register();
const { runCommand } = await import('./run-command.ts');
await runCommand(command, args);

/** @param {string} message */
function fail(message) {
  console.error(`✖ ${message}`);
  process.exit(1);
}
