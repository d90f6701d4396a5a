import { Suspense } from 'react';
import { LocaleProvider } from '#i18n/locale.tsx';
import { ToastRegion } from '#ui/toast-region.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Routes } from './routes.tsx';
import { Splash } from './splash.tsx';

export function App() {
  return (
    <LocaleProvider>
      <ErrorBoundary>
        <Suspense fallback={<Splash />}>
          <Routes />
        </Suspense>
        <ToastRegion />
      </ErrorBoundary>
    </LocaleProvider>
  );
}
