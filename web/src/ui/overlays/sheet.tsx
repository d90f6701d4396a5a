import { lazy, Suspense, useState } from 'react';
import { loadChunk } from '#load-chunk.ts';
import type { SheetProps } from './sheet-props.ts';

const SheetModal = lazy(() => loadChunk(() => import('./sheet-modal.tsx')));

/**
 * A sheet from below on phones, and a dialog in the middle from 640 px on. The focus stays inside while it is open and
 * then goes back to where it was. Its code comes while the page is idle (`preload-overlays.ts`) or when it first opens.
 */
export function Sheet(props: SheetProps) {
  const [wanted, setWanted] = useState(props.isOpen);
  if (props.isOpen && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <SheetModal {...props} />
    </Suspense>
  );
}
