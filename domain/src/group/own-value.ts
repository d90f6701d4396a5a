/** What `record` itself holds under an id: a member may be called `valueOf`, which every object inherits. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
