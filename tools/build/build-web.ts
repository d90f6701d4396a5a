import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { type SuitePorts } from '../suite/ports.ts';
import { buildOnce } from './build-once.ts';
import { runQuietly } from './run-quietly.ts';
import { webEnv } from './web-env.ts';

const inputs = [
  ...['src', 'build', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((name) => `web/${name}`),
  'domain/src',
  'package-lock.json',
];

export type WebBuild = { outDir: string; projectId: string; ports: SuitePorts };

/** Builds the web app for one suite: the ports and the project are part of the bundle. */
export async function buildWeb({ outDir, projectId, ports }: WebBuild): Promise<void> {
  const env = webEnv(projectId, ports);
  const vite = join(rootDir, 'node_modules/vite/bin/vite.js');
  await buildOnce({
    what: 'Building the web app',
    outDir,
    product: 'index.html',
    inputs,
    settings: env,
    build: () =>
      runQuietly('the web app', process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir'], {
        cwd: join(rootDir, 'web'),
        env: { ...process.env, ...env },
      }),
  });
}
