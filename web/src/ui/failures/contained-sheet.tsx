import type { ReactNode } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { Sheet } from '#ui/overlays/sheet.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** Keeps a crash to what lies over the screen: closing it leads back to what lies beneath. */
export function ContainedSheet({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const { failure } = useMessages();
  return (
    <ErrorBoundary
      fallback={
        <Sheet isOpen onClose={onClose} title={failure.partTitle}>
          <p>{failure.partText}</p>
        </Sheet>
      }
    >
      {children}
    </ErrorBoundary>
  );
}
