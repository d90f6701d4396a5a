import type { Unsubscribe } from 'firebase/firestore';
import { onDisconnected } from '#data/local/connection.ts';

/** What has come is looked at again when the server cannot be waited for any longer. */
export function followingConnection(stopListening: Unsubscribe, onLost: () => void): Unsubscribe {
  const stopFollowing = onDisconnected(onLost);
  return () => {
    stopFollowing();
    stopListening();
  };
}
