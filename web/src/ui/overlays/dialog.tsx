import { lazy, Suspense, useState, type ReactNode } from 'react';

const DialogModal = lazy(() => import('./dialog-modal.tsx'));

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  /** Buttons; the one to press last in the order of reading. */
  actions: ReactNode;
  /** `alertdialog`: cannot be passed over by a press outside. */
  role?: 'dialog' | 'alertdialog';
};

/** A short question in the middle of the screen. Prefer doing it and offering undo. */
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
