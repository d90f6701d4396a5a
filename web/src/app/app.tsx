import { Suspense } from 'react';
import { LocaleProvider } from '#i18n/locale.tsx';
import { ToastRegion } from '#ui/overlays/toast-region.tsx';
import { WorkingOutStatus } from '#ui/money/working-out-status.tsx';
import { CrashPage } from '#app/failures/crash-page.tsx';
import { ErrorBoundary } from '#ui/failures/error-boundary.tsx';
import { FirstPaint, NoWords } from './first-paint.tsx';
import { Routes } from './routes.tsx';
import { Splash } from './splash.tsx';

export function App() {
  return (
    <ErrorBoundary fallback={<NoWords />}>
      <LocaleProvider fallback={<FirstPaint />}>
        <ErrorBoundary fallback={<CrashPage />}>
          <Suspense fallback={<Splash />}>
            <Routes />
          </Suspense>
          <ToastRegion />
          <WorkingOutStatus />
        </ErrorBoundary>
      </LocaleProvider>
    </ErrorBoundary>
  );
}
