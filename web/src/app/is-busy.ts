/** Whether something is open over the screen or typed into it: whoever opens the page anew by itself waits until it is not. */
export function isBusy(): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return true;
  return [...document.querySelectorAll('textarea, input')].some(
    (field) =>
      'value' in field &&
      field.value !== '' &&
      field.matches('textarea, [type="text"], [type="search"], :not([type])'),
  );
}
