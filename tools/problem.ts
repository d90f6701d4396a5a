/** Something the person at the terminal can mend: `message` says what is wrong and the one thing to do. */
export class Problem extends Error {
  override readonly name = 'Problem';
}
