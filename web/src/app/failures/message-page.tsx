import type { ReactNode } from 'react';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Page } from '#ui/layout/page.tsx';

/** A page that only says something and offers the next step. */
export function MessagePage({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <Page narrow>
      <EmptyState headingLevel={1} title={title} filled={0} action={action}>
        {text}
      </EmptyState>
    </Page>
  );
}
