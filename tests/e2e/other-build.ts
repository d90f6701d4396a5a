import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import * as v from 'valibot';
import { runQuietly } from '../../tools/build/run-quietly.ts';
import { rootDir, suiteDir } from '../../tools/paths.ts';

const headersSchema = v.object({
  hosting: v.object({
    headers: v.array(
      v.object({ source: v.string(), headers: v.array(v.object({ key: v.string(), value: v.string() })) }),
    ),
  }),
});

/** The headers with which production serves every page. */
export function headersOfPages(): ReadonlyMap<string, string> {
  const { hosting } = v.parse(
    headersSchema,
    JSON.parse(readFileSync(join(rootDir, 'firebase.json'), 'utf8')),
  );
  const ofPages = hosting.headers.find(({ source }) => source === '**')?.headers ?? [];
  return new Map(ofPages.map(({ key, value }) => [key, value]));
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export type ServedBuild = {
  outDir: string;
  /** Where it is served. Not by a route of the browser: what comes from no address may not talk to loopback. */
  url: string;
  stop: () => void;
};

/** Builds the app once more for the emulators of the suite, with other settings. */
export async function serveBuild(name: string, settings: Record<string, string>): Promise<ServedBuild> {
  const origin = process.env['NBBANG_ORIGIN'] ?? '';
  const served = await fetch(origin);
  const policy = served.headers.get('content-security-policy') ?? '';
  const [host = '', firestore = ''] = (process.env['FIRESTORE_EMULATOR_HOST'] ?? '').split(':');
  const [, auth = ''] = (process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? '').split(':');
  const projectId = process.env['GCLOUD_PROJECT'] ?? '';
  const outDir = join(suiteDir('test'), `web-${name}`);
  const env = {
    VITE_FIREBASE_CONFIG: JSON.stringify({
      ...{ projectId, apiKey: 'demo', authDomain: `${projectId}.firebaseapp.com` },
      appId: `1:0:web:${projectId}`,
    }),
    VITE_EMULATORS: JSON.stringify({
      ...{ host, auth: Number(auth), firestore: Number(firestore) },
      functions: Number(new URL(process.env['NBBANG_FUNCTIONS_ORIGIN'] ?? '').port),
    }),
    ...settings,
  };
  await runQuietly(
    `the web app, ${name}`,
    process.execPath,
    [join(rootDir, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', outDir, '--emptyOutDir'],
    { cwd: join(rootDir, 'web'), env: { ...process.env, ...env } },
  );
  const headers = { ...Object.fromEntries(headersOfPages()), 'Content-Security-Policy': policy };
  const server = createServer(({ url }, response) => {
    const pathname = (url ?? '/').split('?')[0] ?? '/';
    const asked = join(outDir, pathname);
    const path = extname(pathname) !== '' && existsSync(asked) ? asked : join(outDir, 'index.html');
    response.writeHead(200, { ...headers, 'Content-Type': types[extname(path)] ?? 'text/plain' });
    response.end(readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    outDir,
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
