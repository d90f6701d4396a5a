import { lazy, Suspense, useState } from 'react';
import { loadChunk } from '#load-chunk.ts';
import type { DialogProps } from './dialog-props.ts';

const DialogModal = lazy(() => loadChunk(() => import('./dialog-modal.tsx')));

/** A short question in the middle of the screen. Mostly it is better to act at once and offer to undo it. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(props.isOpen);
  if (props.isOpen && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <DialogModal {...props} />
    </Suspense>
  );
}
