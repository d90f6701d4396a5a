/**
 * Why a text is no amount, exactly.
 *
 * | code | where | what stands there |
 * | --- | --- | --- |
 * | empty | everything | nothing, or only a symbol |
 * | unexpected | the character or sign | nothing that has a meaning there: `5²`, `5--3`, `€5` in dollars; the 1,001st |
 * | unfinished | the end | a number or `)` is missing: `12,000+`, `(2+3` |
 * | malformed | the number | marks that neither group nor divide: `1,23,4`, `2천만억` |
 * | divided-by-zero | the divisor | |
 * | ambiguous | the number | a mark that may group or divide: `12.500` in euros |
 * | too-many-decimals | the number, or everything | more than the currency has |
 * | too-large | everything | beyond `maxAmountMinor` |
 * | negative, zero | everything | what the caller does not allow |
 */
export type AmountProblemCode =
  | 'empty'
  | 'unexpected'
  | 'unfinished'
  | 'malformed'
  | 'divided-by-zero'
  | 'ambiguous'
  | 'too-many-decimals'
  | 'too-large'
  | 'negative'
  | 'zero';

/** From `start` to before `end`, in UTF-16 units of the text. */
export type AmountProblem = { code: AmountProblemCode; start: number; end: number };
