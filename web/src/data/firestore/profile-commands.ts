import { cleanName } from '@nbbang/domain/group/name-pattern';
import { serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import type { User } from '@nbbang/domain/records/user';
import { fetchDocument } from './fetch.ts';
import { userReference } from './references.ts';

export type Profile = Pick<User, 'name' | 'language'>;

let saving: Promise<void> = Promise.resolve();

/**
 * Keeps `users/{uid}` up to date. Saves happen one after the other: two at once would both find no document. Nothing on
 * screen waits for this, so after a failure the next start tries again.
 */
export function saveProfile(uid: string, profile: Profile): Promise<void> {
  const save = () => saveNow(uid, { ...profile, name: cleanName(profile.name) });
  saving = saving.then(save, save);
  return saving;
}

async function saveNow(uid: string, profile: Profile): Promise<void> {
  const reference = userReference(uid);
  const stored = await fetchDocument('profile', reference);
  if (!stored.exists()) {
    await setDoc(reference, { ...profile, createdAt: serverTimestamp(), updatedAt: serverTimestamp() });
  } else if (stored.get('name') !== profile.name || stored.get('language') !== profile.language) {
    await updateDoc(reference, { ...profile, updatedAt: serverTimestamp() });
  }
}
