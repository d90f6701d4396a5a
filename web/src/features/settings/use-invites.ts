import { useCallback, useEffect, useState } from 'react';
import type { ListedInvite } from '@nbbang/domain/callables/contracts';
import { call, type CallResult } from '#data/calls.ts';

export type Invites = {
  /** Null until the first answer. */
  result: CallResult<'listInvites'> | null;
  /** Asks once more; what is known stays until the answer comes. */
  refresh: () => void;
  /** All are revoked: gone without asking again. */
  dropAll: () => void;
  /** It is revoked: gone without asking again. */
  drop: (invite: ListedInvite) => void;
};

/** The group's links that can still be used, newest first: asked for, not listened to. */
export function useInvites(groupId: string): Invites {
  const [result, setResult] = useState<CallResult<'listInvites'> | null>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let current = true;
    void call('listInvites', { groupId }).then((answer) => {
      if (current) setResult(answer);
    });
    return () => {
      current = false;
    };
  }, [groupId, asked]);

  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  const drop = useCallback(({ inviteId }: ListedInvite) => {
    setResult((known) =>
      known?.ok
        ? {
            ok: true,
            value: {
              ...known.value,
              invites: known.value.invites.filter((other) => other.inviteId !== inviteId),
            },
          }
        : known,
    );
  }, []);
  const dropAll = useCallback(() => setResult({ ok: true, value: { invites: [], more: false } }), []);
  return { result, refresh, drop, dropAll };
}
