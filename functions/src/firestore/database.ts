import { initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';

let database: Firestore | undefined;

/**
 * The Firestore of this instance, made by its first request. The app has a name of its own: the Functions SDK
 * may make another Firestore for the default app.
 *
 * It speaks gRPC, the default, in production and in the emulator
 * ([why](../../../docs/decisions/0020-grpc-everywhere.md)): what is tested is what runs.
 */
export function firestore(): Firestore {
  database ??= getFirestore(initializeApp(undefined, 'nbbang'));
  return database;
}
