import { lazy, Suspense, useState, type ReactNode } from 'react';

const SheetModal = lazy(() => import('./sheet-modal.tsx'));

export type SheetProps = {
  isOpen: boolean;
  /** Esc, the close button and a press outside. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Stays in view beneath what scrolls: the primary action. */
  footer?: ReactNode;
  /** A press outside does not close it: something has been typed. Esc and the close button still do. */
  keepOnOutsidePress?: boolean;
};

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
