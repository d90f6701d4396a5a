import { cleanName } from '../group/name-pattern.ts';
import { limits } from '../records/fields.ts';
import { cutText } from './cut-text.ts';
import type { Issue, Person } from './imported.ts';
import { changed, kept } from './issue.ts';

/** The people of a file, in the order in which they are met. */
export class People {
  readonly #people: Person[] = [];
  readonly #byName = new Map<string, number>();
  readonly #issues: Issue[] = [];

  /** Somebody with a column or an id of their own: also where another has the same name. */
  add(typed: string, isGone = false): number {
    const clean = cleanName(typed);
    const name = cutText(clean, limits.memberName);
    if (name === '') this.#issues.push(kept(null, 'unnamed-person'));
    if (name !== clean) this.#issues.push(changed(null, 'name-cut', { name, length: clean.length }));
    if (name !== '' && this.#byName.has(clean)) this.#issues.push(kept(null, 'same-names', { name }));
    const at = this.#people.push({ name, isGone }) - 1;
    if (!this.#byName.has(clean)) this.#byName.set(clean, at);
    return at;
  }

  /** Who has the name; added if nobody has. */
  of(typed: string): number {
    return this.#byName.get(cleanName(typed)) ?? this.add(typed);
  }

  get all(): readonly Person[] {
    return this.#people;
  }

  /** About names, and of more people than a group may have. */
  get issues(): readonly Issue[] {
    const count = this.#people.length;
    return count > limits.members
      ? [...this.#issues, kept(null, 'too-many-people', { count })]
      : this.#issues;
  }
}
