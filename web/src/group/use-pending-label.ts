import { useEffect, useState } from 'react';
import { useOnline } from '#data/local/connection.ts';
import { useMessages } from '#i18n/locale.tsx';

/** A write that is answered sooner is not worth a word. */
const noticedMs = 1_000;

/** What to say of something that the server has not answered: nothing at first; without a network, that it will be sent. */
export function usePendingLabel(isPending: boolean): string | undefined {
  const online = useOnline();
  const { connection } = useMessages();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => setLong(true), noticedMs);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isPending]);
  if (!isPending) return undefined;
  if (!online) return connection.pending;
  return isLong ? connection.sending : undefined;
}
