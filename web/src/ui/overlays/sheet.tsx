import { lazy, Suspense, useState } from 'react';
import type { SheetProps } from './sheet-props.ts';

const SheetModal = lazy(() => import('./sheet-modal.tsx'));

/**
 * A sheet from below on phones, a centred dialog from 640 px on. The focus stays inside and goes back to where
 * it was. Its code is loaded when it first opens (`preload-overlays.ts` fetches it while nothing else happens).
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
