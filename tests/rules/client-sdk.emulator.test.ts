import { readFileSync } from 'node:fs';
import { assertFails, assertSucceeds, initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { emulatorHost } from 'firestore-rules-tools/cli/emulator-host';
import {
  doc,
  getDoc,
  serverTimestamp,
  setDoc,
  setLogLevel,
  updateDoc,
  type Firestore,
} from 'firebase/firestore';
import { expect, test } from 'vitest';

// The tables speak the REST API. Here the SDK itself writes and is denied, so that what it makes of a write, a merge
// and a server timestamp is known to pass.

const projectId = 'demo-nbbang-rules-sdk';

test('the client SDK writes and reads the own profile, and is denied that of another', async () => {
  // It warns of each denial.
  setLogLevel('silent');
  const { hostname, port } = new URL(`http://${emulatorHost()}`);
  const environment = await initializeTestEnvironment({
    projectId,
    firestore: {
      host: hostname,
      port: Number(port),
      rules: readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8'),
    },
  });
  try {
    await environment.clearFirestore();
    // The library declares the compat type; the object works with the modular functions, as its documentation says.
    const db = environment.authenticatedContext('alice').firestore() as unknown as Firestore;
    const own = doc(db, 'users/alice');
    const times = { createdAt: serverTimestamp(), updatedAt: serverTimestamp() };

    await assertFails(setDoc(own, { name: ' ', language: 'ko', ...times }));
    await assertSucceeds(setDoc(own, { name: '앨리스', language: 'ko', ...times }));
    await assertSucceeds(updateDoc(own, { language: 'en', updatedAt: serverTimestamp() }));
    await assertSucceeds(setDoc(own, { name: 'Alice', updatedAt: serverTimestamp() }, { merge: true }));
    await assertFails(setDoc(own, { admin: true, updatedAt: serverTimestamp() }, { merge: true }));
    await assertFails(setDoc(doc(db, 'users/bob'), { name: 'Bob', language: 'ko', ...times }));
    await assertFails(getDoc(doc(db, 'users/bob')));
    expect((await assertSucceeds(getDoc(own))).data()).toMatchObject({ name: 'Alice', language: 'en' });
  } finally {
    await environment.cleanup();
  }
});
