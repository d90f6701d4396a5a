import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockPath = `${root}package-lock.json`;
const stampPath = `${root}node_modules/.nbbang-lock`;
const installedLockPath = `${root}node_modules/.package-lock.json`;

/**
 * Installs the versions of package-lock.json when node_modules is absent or was installed from another one, and
 * shows what npm does. The stamp holds the hash of the lock file that was installed.
 */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockPath)).digest('hex');
  if (existsSync(stampPath)) {
    if (readFileSync(stampPath, 'utf8') === wanted) return;
  } else if (existsSync(installedLockPath) && holdsEveryPackage()) {
    // Installed by hand, by `npm install`: nothing to do but to remember it.
    writeFileSync(stampPath, wanted);
    return;
  }
  const startedMs = Date.now();
  console.log('• Installing packages (the first time takes a minute or two)');
  await npmInstall();
  writeFileSync(stampPath, wanted);
  console.log(`✔ Packages installed in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
}

/** Does the tree that npm wrote down have the versions of the lock file? Other platforms' packages may lack. */
function holdsEveryPackage() {
  const installed = JSON.parse(readFileSync(installedLockPath, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(lockPath, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, link }]) =>
      !path.startsWith('node_modules/') ||
      link === true ||
      installed[path]?.version === version ||
      (installed[path] === undefined && (optional === true || peer === true)),
  );
}

/**
 * `npm install --no-save` and not `npm ci`: both take the versions of the lock file and leave it alone, but `npm ci`
 * refuses one that lacks an optional package of another platform (some registries do not carry them all).
 *
 * @returns {Promise<void>}
 */
function npmInstall() {
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel', 'http'];
  const npm = process.env.npm_execpath;
  const [file, prefix] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...prefix, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
    showProgress(child.stderr);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Error(
              `npm install failed (exit ${code}); its messages are above. Run npm install by hand to retry.`,
            ),
          ),
    );
  });
}

/**
 * npm says nothing while it works unless it has a terminal. Its `http` log has a line for each download: count
 * those, show everything else.
 *
 * @param {import('node:stream').Readable} stream
 */
function showProgress(stream) {
  let fetched = 0;
  let shownMs = Date.now();
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.startsWith('npm http ')) fetched += 1;
      else if (line.trim() !== '' && !/^npm (info|verbose|silly|warn deprecated)/.test(line))
        console.error(line);
    }
    if (Date.now() - shownMs > 2000) {
      shownMs = Date.now();
      console.log(`  ${fetched} packages fetched`);
    }
  });
}
