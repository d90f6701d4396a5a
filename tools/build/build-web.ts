import { join } from 'node:path';
import { rootDir } from '../paths.ts';
import { type SuitePorts } from '../suite/ports.ts';
import { runQuietly } from './run-quietly.ts';
import { webEnv } from './web-env.ts';

export type WebBuild = { outDir: string; projectId: string; ports: SuitePorts };

/** Builds the web app for one suite: the ports and the project are part of the bundle. */
export async function buildWeb({ outDir, projectId, ports }: WebBuild): Promise<void> {
  const vite = join(rootDir, 'node_modules/vite/bin/vite.js');
  await runQuietly('the web app', process.execPath, [vite, 'build', '--outDir', outDir, '--emptyOutDir'], {
    cwd: join(rootDir, 'web'),
    env: { ...process.env, ...webEnv(projectId, ports) },
  });
}
