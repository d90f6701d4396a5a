import { useEffect, useRef, useState, type SubmitEvent, type RefObject } from 'react';

/** What is wrong with a field, in the reader's words. */
export type Problems<Values> = { [Field in keyof Values]?: string | undefined };

/** A problem found after sending. It is shown beside `field`, or for the whole form when there is no `field`. */
export type FormRefusal<Values> = { field?: keyof Values | undefined; message: string };

export type FormOptions<Values> = {
  initial: Values;
  check: (values: Values) => Problems<Values>;
  /** Resolves to null when it worked. What is typed stays either way. */
  submit: (values: Values) => Promise<FormRefusal<Values> | null>;
};

export type FormState<Values> = {
  values: Values;
  change: (changes: Partial<Values>) => void;
  /** None before the first attempt to send. */
  problems: Problems<Values>;
  /** What is wrong with the form as a whole. */
  failure: string | null;
  pending: boolean;
  reset: (values: Values) => void;
  formProps: {
    ref: RefObject<HTMLFormElement | null>;
    noValidate: true;
    onSubmit: (event: SubmitEvent) => void;
  };
};

/** A form that keeps what was typed, shows each problem beside its field, and cannot be sent twice at once. */
export function useForm<Values extends object>({
  initial,
  check,
  submit,
}: FormOptions<Values>): FormState<Values> {
  const [values, setValues] = useState(initial);
  const [refusal, setRefusal] = useState<FormRefusal<Values> | null>(null);
  const [attempts, setAttempts] = useState(0);
  const [pending, setPending] = useState(false);
  const sendingRef = useRef(false);
  const formRef = useRef<HTMLFormElement>(null);
  const found = check(values);

  useEffect(() => {
    if (attempts > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  async function send(): Promise<void> {
    if (sendingRef.current) return;
    setRefusal(null);
    if (Object.values(found).some(Boolean)) {
      setAttempts((count) => count + 1);
      return;
    }
    sendingRef.current = true;
    setPending(true);
    try {
      const refused = await submit(values);
      setRefusal(refused);
      if (refused) setAttempts((count) => count + 1);
    } finally {
      sendingRef.current = false;
      setPending(false);
    }
  }

  const shown: Problems<Values> = attempts > 0 ? { ...found } : {};
  if (refusal?.field !== undefined) shown[refusal.field] ??= refusal.message;

  return {
    values,
    change: (changes) => {
      setValues((current) => ({ ...current, ...changes }));
      setRefusal((current) => (current?.field !== undefined && current.field in changes ? null : current));
    },
    problems: shown,
    failure: refusal && refusal.field === undefined ? refusal.message : null,
    pending,
    reset: (next) => {
      setValues(next);
      setRefusal(null);
      setAttempts(0);
    },
    formProps: {
      ref: formRef,
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault();
        void send();
      },
    },
  };
}
