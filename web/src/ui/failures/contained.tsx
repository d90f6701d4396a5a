import { useState, type ReactNode } from 'react';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/**
 * Keeps a crash to the part of the screen that crashed: the rest goes on, and so does whatever comes to be shown here
 * under another `key`. Who tries again and fails again is offered to open the whole page anew.
 */
export function Contained({ children }: { children: ReactNode }) {
  const { common, failure } = useMessages();
  const [attempt, setAttempt] = useState(0);
  const again = attempt === 0 ? () => setAttempt(1) : () => window.location.reload();
  return (
    <ErrorBoundary
      key={attempt}
      fallback={
        <Banner
          tone="error"
          title={failure.partTitle}
          action={
            <Button size="s" onPress={again}>
              {attempt === 0 ? common.retry : failure.reload}
            </Button>
          }
        >
          {failure.partText}
        </Banner>
      }
    >
      {children}
    </ErrorBoundary>
  );
}
