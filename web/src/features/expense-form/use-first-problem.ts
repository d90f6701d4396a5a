import { useEffect, useRef, type RefObject } from 'react';

/** After every failed attempt to save, the first field with a problem gets the focus. */
export function useFirstProblem(attempts: number): RefObject<HTMLFormElement | null> {
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempts === 0) return;
    const invalid = formRef.current?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-invalid="true"]',
    );
    // A group of faces or checkboxes is invalid as a whole, so its first button or box gets the focus.
    const group = invalid?.matches('[data-invalid="true"]') ? invalid.querySelector('button') : invalid;
    (group ?? formRef.current?.querySelector<HTMLElement>('input[type="checkbox"]'))?.focus();
  }, [attempts]);
  return formRef;
}
