/** Whether `typed` is `name` as the server compares it: space around it and decomposed Hangul make no difference. */
export function isTypedName(typed: string, name: string): boolean {
  return fold(typed) === fold(name);
}

function fold(name: string): string {
  return name.trim().normalize('NFC');
}
