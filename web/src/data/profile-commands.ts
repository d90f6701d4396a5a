import { getDocFromServer, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { userReference } from './references.ts';

export type Profile = { name: string; language: 'ko' | 'en' };

/** Keeps `users/{uid}` up to date. Not needed for anything on screen, so a failure only costs the next try. */
export async function saveProfile(uid: string, profile: Profile): Promise<void> {
  const reference = userReference(uid);
  const stored = await getDocFromServer(reference);
  if (!stored.exists()) {
    await setDoc(reference, { ...profile, createdAt: serverTimestamp(), updatedAt: serverTimestamp() });
  } else if (stored.get('name') !== profile.name || stored.get('language') !== profile.language) {
    await updateDoc(reference, { ...profile, updatedAt: serverTimestamp() });
  }
}
