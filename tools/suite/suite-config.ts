import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { rootDir } from '../paths.ts';
import { host, originAt, type SuitePorts } from './ports.ts';
import { withConnections } from './with-connections.ts';

export const emulatorNames = ['auth', 'firestore', 'functions', 'hosting', 'tasks', 'eventarc'] as const;
export type EmulatorName = (typeof emulatorNames)[number];

const firebaseJsonSchema = v.looseObject({
  firestore: v.looseObject({ rules: v.string() }),
  functions: v.tuple([v.looseObject({ source: v.string() })]),
  hosting: v.looseObject({
    public: v.string(),
    headers: v.array(
      v.looseObject({ headers: v.array(v.strictObject({ key: v.string(), value: v.string() })) }),
    ),
  }),
  emulators: v.looseObject({ singleProjectMode: v.optional(v.boolean()) }),
});

/**
 * firebase.json for one suite: the same rules, rewrites and headers, with this suite's own ports and builds, so
 * that two suites never share an output. It lies in `dir`, and firebase-tools takes its relative paths from there.
 */
export function suiteConfig(options: {
  dir: string;
  ports: SuitePorts;
  functionsDir: string;
  webDir: string;
}): object {
  const { dir, ports, functionsDir, webDir } = options;
  const source = v.parse(
    firebaseJsonSchema,
    JSON.parse(readFileSync(join(rootDir, 'firebase.json'), 'utf8')),
  );
  const [functions] = source.functions;
  const at = (port: number) => ({ host, port });
  return {
    firestore: { rules: join(rootDir, source.firestore.rules) },
    functions: [{ ...functions, source: relative(dir, functionsDir), predeploy: [] }],
    hosting: {
      ...source.hosting,
      headers: withConnections(source.hosting.headers, [
        originAt(ports.auth),
        originAt(ports.firestore),
        originAt(ports.functions),
      ]),
      public: relative(dir, webDir),
      predeploy: [],
    },
    emulators: {
      singleProjectMode: source.emulators.singleProjectMode ?? false,
      auth: at(ports.auth),
      firestore: { ...at(ports.firestore), websocketPort: ports.firestoreWebsocket },
      functions: at(ports.functions),
      hosting: at(ports.hosting),
      tasks: at(ports.tasks),
      eventarc: at(ports.eventarc),
      hub: at(ports.hub),
      logging: at(ports.logging),
      ui: { enabled: false },
    },
  };
}
