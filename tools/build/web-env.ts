import { host, type SuitePorts } from '../suite/ports.ts';

/** How the web app learns which project and which emulators it talks to. */
export function webEnv(projectId: string, ports: SuitePorts): Record<string, string> {
  return {
    VITE_FIREBASE_CONFIG: JSON.stringify({
      projectId,
      apiKey: 'demo',
      authDomain: `${projectId}.firebaseapp.com`,
      appId: `1:0:web:${projectId}`,
    }),
    // Were it set for production in a file of web/, this still comes first.
    VITE_APP_CHECK_SITE_KEY: '',
    VITE_EMULATORS: JSON.stringify({
      host,
      auth: ports.auth,
      firestore: ports.firestore,
      functions: ports.functions,
    }),
  };
}
