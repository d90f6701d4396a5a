import type { ReactNode } from 'react';

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  /** Buttons; the one to press last in the order of reading. */
  actions: ReactNode;
  /** `alertdialog`: a press outside does not close it. */
  role?: 'dialog' | 'alertdialog';
};
