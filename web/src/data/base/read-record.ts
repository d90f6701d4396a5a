import * as v from 'valibot';

export type ReadRecord<Output> = { record: Output } | { problem: string };

/**
 * The record that a stored document is. Fields that the schema does not know, at any level, are passed over: a page that
 * was opened last week reads what is written today. Whoever writes goes by the schema as it stands.
 */
export function readRecord<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
): ReadRecord<v.InferOutput<Schema>> {
  const strict = v.safeParse(schema, data);
  if (strict.success) return { record: strict.output };
  const lenient = v.safeParse(schema, withoutUnknown(schema, data));
  return lenient.success ? { record: lenient.output } : { problem: v.summarize(lenient.issues) };
}

/** `value` without the fields that `schema` does not name. What does not fit the schema stays as it is. */
function withoutUnknown(schema: v.GenericSchema, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('wrapped' in schema && isSchema(schema.wrapped)) return withoutUnknown(schema.wrapped, value);
  if ('options' in schema && Array.isArray(schema.options)) {
    const fitting = schema.options
      .filter(isSchema)
      .map((option) => ({ option, kept: withoutUnknown(option, value) }));
    return fitting.find(({ option, kept }) => v.is(option, kept))?.kept ?? value;
  }
  if ('item' in schema && isSchema(schema.item) && Array.isArray(value)) {
    const { item } = schema;
    return value.map((one: unknown) => withoutUnknown(item, one));
  }
  if ('value' in schema && isSchema(schema.value)) {
    const each = schema.value;
    return mapEntries(value, (_, field) => withoutUnknown(each, field));
  }
  if ('entries' in schema && typeof schema.entries === 'object') {
    const known = new Map<string, unknown>(Object.entries(schema.entries ?? {}));
    return mapEntries(value, (key, field) => {
      const entry = known.get(key);
      return isSchema(entry) ? withoutUnknown(entry, field) : undefined;
    });
  }
  return value;
}

/** Without the keys for which `map` returns undefined. */
function mapEntries(value: object, map: (key: string, field: unknown) => unknown): object {
  const mapped = Object.entries(value).map(
    ([key, field]: [string, unknown]) => [key, map(key, field)] as const,
  );
  return Object.fromEntries(mapped.filter(([, field]) => field !== undefined));
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}
