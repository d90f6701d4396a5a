import type { ReactNode } from 'react';

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  /** The buttons. The main one comes last. */
  actions: ReactNode;
  /** `alertdialog`: a press outside does not close it. */
  role?: 'dialog' | 'alertdialog';
};
