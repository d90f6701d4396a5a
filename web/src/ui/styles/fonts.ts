/**
 * Declares the rest of Pretendard's slices. The browser still fetches only those whose characters stand on the
 * page. A failure leaves the fallback font, which has the same metrics.
 */
export function loadRemainingFonts(): void {
  void Promise.allSettled([import('pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css')]);
}
