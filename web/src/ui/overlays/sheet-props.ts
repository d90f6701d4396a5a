import type { ReactNode } from 'react';

export type SheetProps = {
  isOpen: boolean;
  /** Called by Esc, by the close button and by a press outside. */
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Stays in view beneath what scrolls: the primary action. */
  footer?: ReactNode;
  /** A press outside does not close it, because something has been typed. Esc and the close button still do. */
  keepOnOutsidePress?: boolean;
};
