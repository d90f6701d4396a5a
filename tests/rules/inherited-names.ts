/** What every object has, as far as an id may be spelt like it, and `prototype`, which a map of JavaScript loses as well. */
export const inheritedNames: readonly string[] = [
  'prototype',
  ...Object.getOwnPropertyNames(Object.prototype).filter((name) => /^[A-Za-z]+$/.test(name)),
];
