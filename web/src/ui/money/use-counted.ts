import { useEffect, useRef, useState } from 'react';
import { prefersReducedMotion } from '#ui/styles/reduced-motion.ts';

const countMs = 180;

/** An integer that counts to its new value in 180 ms. The first value, or any without motion, is there at once. */
export function useCounted(target: number): number {
  const [shown, setShown] = useState(target);
  const shownRef = useRef(target);

  useEffect(() => {
    const from = shownRef.current;
    if (from === target) return;
    const step = (value: number) => {
      shownRef.current = value;
      setShown(value);
    };
    if (prefersReducedMotion() || document.visibilityState === 'hidden') {
      step(target);
      return;
    }
    let frame = 0;
    let startMs: number | undefined;
    const run = (nowMs: number) => {
      startMs ??= nowMs;
      const progress = Math.min(1, (nowMs - startMs) / countMs);
      const eased = 1 - (1 - progress) ** 3;
      step(progress === 1 ? target : Math.round(from + (target - from) * eased));
      if (progress < 1) frame = requestAnimationFrame(run);
    };
    frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  }, [target]);

  return shown;
}
