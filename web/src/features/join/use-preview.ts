import { useCallback, useEffect, useState } from 'react';
import { call, type CallResult } from '#data/calls.ts';

export type Preview = {
  /** Null until the first answer. */
  result: CallResult<'previewInvite'> | null;
  /** Asks once more; what is known stays until the answer comes. */
  refresh: () => void;
};

/** What stands behind an invite code, for `uid`. */
export function usePreview(code: string, uid: string): Preview {
  const [result, setResult] = useState<CallResult<'previewInvite'> | null>(null);
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
