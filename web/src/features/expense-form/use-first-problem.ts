import { useEffect, useRef, type RefObject } from 'react';

/** After every attempt to save in vain the first field that needs attention gets the focus. */
export function useFirstProblem(attempts: number): RefObject<HTMLFormElement | null> {
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts === 0) return;
    const invalid = formRef.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid="true"]',
    );
    // A group of faces, or of checkboxes, has no field that is invalid by itself: its first one takes the focus.
    const group = invalid?.matches('[data-invalid="true"]') ? invalid.querySelector('button') : invalid;
    (group ?? formRef.current?.querySelector<HTMLElement>('input[type="checkbox"]'))?.focus();
  }, [attempts]);
  return formRef;
}
