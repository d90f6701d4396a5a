import { initializeApp } from 'firebase-admin/app';
import { type Firestore, initializeFirestore } from 'firebase-admin/firestore';

let database: Firestore | undefined;

/**
 * The Firestore of this instance, made by its first request. The app has a name of its own: the Functions SDK
 * may make another Firestore for the default app, and its settings can be given only once.
 *
 * In production it speaks REST, so that the first request of an instance does not wait until gRPC is loaded. In the
 * emulator it speaks gRPC, the default, because REST insists on credentials there too.
 */
export function firestore(): Firestore {
  database ??= initializeFirestore(initializeApp(undefined, 'nbbang'), {
    preferRest: process.env['FIRESTORE_EMULATOR_HOST'] === undefined,
  });
  return database;
}
