import sheet from 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css?url';

/**
 * Declares all of Pretendard's slices, the first once more. The browser still fetches only those whose characters stand on the page. A failure
 * leaves the fallback font, which has the same metrics. A sheet that is imported would lie in one that a screen needs.
 */
export function loadRemainingFonts(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  document.head.append(link);
}
