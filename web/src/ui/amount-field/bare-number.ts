/** An account number as a bank's form takes it: without the spaces and dashes people write. */
export function bareNumber(number: string): string {
  return number.replace(/[\s\p{Pd}]/gu, '');
}
