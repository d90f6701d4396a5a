import { useCallback, useEffect, useState } from 'react';
import type { ResponseOf } from '@nbbang/domain/callables/contracts';
import { call, type CallResult } from '#data/calls.ts';

export type Preview = {
  /** Null until the first answer. */
  result: CallResult<ResponseOf<'previewInvite'>> | null;
  /** Asks once more; what is known stays until the answer comes. */
  refresh: () => void;
};

/** What stands behind an invite code, for `uid`. */
export function usePreview(code: string, uid: string): Preview {
  const [result, setResult] = useState<CallResult<ResponseOf<'previewInvite'>> | null>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let current = true;
    void call('previewInvite', { code }).then((answer) => {
      if (current) setResult(answer);
    });
    return () => {
      current = false;
    };
  }, [code, uid, asked]);

  const refresh = useCallback(() => setAsked((count) => count + 1), []);
  return { result, refresh };
}
