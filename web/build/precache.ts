import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What the service worker does not keep of a build: itself, what is read by people or tools, fonts but the first. */
const left =
  /^(sw\.js|precache\.js|recover\.js|preferences\.js|404\.html|third-party-licenses\.md|\.vite\/.*|.*\.woff2)$/;
const firstFont = /PretendardVariable\.subset\.91-[\w-]+\.woff2$/;

/** Writes `precache.js` for `public/sw.js`: the addresses of the build, and a version that changes with any content. */
export function precache(): Plugin {
  let outDir = '';
  return {
    name: 'nbbang:precache',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      const files = readdirSync(outDir, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => ({ path, name: path.slice(outDir.length + 1).replaceAll('\\', '/') }))
        .filter(({ name }) => !left.test(name) || firstFont.test(name))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
      const hash = createHash('sha256');
      for (const { path, name } of files) hash.update(name).update(readFileSync(path));
      const addresses = files.map(({ name }) => `/${name}`).filter((address) => address !== '/index.html');
      const list = { version: hash.digest('hex').slice(0, 16), files: addresses };
      writeFileSync(join(outDir, 'precache.js'), `self.precache = ${JSON.stringify(list, null, 1)};\n`);
    },
  };
}
