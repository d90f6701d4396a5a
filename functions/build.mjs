/**
 * Bundles the functions into one CommonJS file and puts beside it what `firebase deploy` needs there: a
 * package.json and the parameters (`.env`, `.env.<project id>`), without which the CLI would ask for them.
 *
 *   node build.mjs [--out-dir <dir>] [--watch]
 *
 * With `--watch` it builds again after each save, and tells the process that started it (over the channel of
 * child_process) after each build whether there is a new bundle: `{ built: boolean }`. What is wrong is printed with
 * its file and line, and the last good bundle stays.
 *
 * One file, because a workspace package (`@nbbang/domain`) does not exist for Cloud Build, and because one file
 * loads faster than the few hundred it replaces. Nothing stays external. `firebase-functions` and
 * `firebase-admin` are dependencies of the written package.json all the same: the Firebase CLI finds the
 * functions with the former's binary, and its emulator refuses a package that does not declare both.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { lazyAdmin } from './build/lazy-admin.mjs';

const packageDir = import.meta.dirname;
const { values } = parseArgs({
  options: {
    'out-dir': { type: 'string', default: path.join(packageDir, 'dist') },
    watch: { type: 'boolean', default: false },
  },
});
const outDir = path.resolve(values['out-dir']);
const manifest = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8'));

/** @type {import('esbuild').Plugin} */
const tellParent = {
  name: 'tell-parent',
  setup: (build) => build.onEnd(({ errors }) => void process.send?.({ built: errors.length === 0 })),
};

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: [path.join(packageDir, 'src/index.ts')],
  outfile: path.join(outDir, 'index.js'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // Deployed to Node 22; the emulator also runs it on a Node 20 host.
  target: 'node20',
  sourcemap: 'linked',
  sourcesContent: false,
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  legalComments: 'none',
  plugins: [lazyAdmin],
  // A name the plugin does not know of would be undefined at run time.
  logOverride: { 'import-is-undefined': 'error' },
  define: { NBBANG_VERSION: JSON.stringify(manifest.version) },
  logLevel: 'warning',
};

await mkdir(outDir, { recursive: true });
await writeFile(path.join(outDir, 'package.json'), `${JSON.stringify(toDeployed(manifest), null, 2)}\n`);
for (const name of await readdir(packageDir)) {
  if (/^\.env(\.|$)/.test(name)) await copyFile(path.join(packageDir, name), path.join(outDir, name));
}

if (values.watch) {
  process.once('disconnect', () => process.exit());
  const watcher = await context({ ...options, plugins: [lazyAdmin, tellParent] });
  await watcher.watch();
} else {
  await build(options);
}

function toDeployed({ name, version, license, dependencies }) {
  return {
    name: `${name.replace('@', '').replace('/', '-')}-deployed`,
    version,
    private: true,
    license,
    main: 'index.js',
    engines: { node: '22' },
    dependencies: {
      'firebase-admin': dependencies['firebase-admin'],
      'firebase-functions': dependencies['firebase-functions'],
    },
  };
}
