import * as v from 'valibot';

/**
 * Which Firebase project the app talks to, fixed when it is built: `VITE_FIREBASE_CONFIG` is the JSON that the
 * Firebase console shows for a web app, `VITE_EMULATORS` (only for the local suite) names host and ports.
 */
const firebaseConfigSchema = v.object({
  apiKey: v.string(),
  projectId: v.string(),
  authDomain: v.string(),
  appId: v.optional(v.string(), ''),
});

const emulatorsSchema = v.object({
  host: v.string(),
  auth: v.number(),
  firestore: v.number(),
  functions: v.number(),
});

export type Emulators = v.InferOutput<typeof emulatorsSchema>;

export const functionsRegion = 'asia-northeast3';

export const firebaseConfig = v.parse(firebaseConfigSchema, JSON.parse(import.meta.env.VITE_FIREBASE_CONFIG));

export const emulators: Emulators | null = import.meta.env.VITE_EMULATORS
  ? v.parse(emulatorsSchema, JSON.parse(import.meta.env.VITE_EMULATORS))
  : null;
