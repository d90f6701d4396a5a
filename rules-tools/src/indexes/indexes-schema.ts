import * as v from 'valibot';

const fieldPath = v.pipe(v.string(), v.minLength(1));
const order = v.picklist(['ASCENDING', 'DESCENDING']);
const queryScope = v.picklist(['COLLECTION', 'COLLECTION_GROUP']);

const fieldSchema = v.union(
  [
    v.strictObject({ fieldPath, order }),
    v.strictObject({ fieldPath, arrayConfig: v.literal('CONTAINS') }),
    v.strictObject({ fieldPath, vectorConfig: v.looseObject({ dimension: v.number() }) }),
  ],
  'expected a fieldPath and one of order, arrayConfig, vectorConfig',
);

/** `firestore.indexes.json`: https://firebase.google.com/docs/reference/firestore/indexes */
export const indexesSchema = v.strictObject({
  indexes: v.array(
    v.strictObject({
      collectionGroup: v.pipe(v.string(), v.minLength(1)),
      queryScope,
      density: v.optional(v.string()),
      apiScope: v.optional(v.string()),
      fields: v.pipe(v.array(fieldSchema), v.minLength(1)),
    }),
  ),
  fieldOverrides: v.optional(
    v.array(
      v.strictObject({
        collectionGroup: v.pipe(v.string(), v.minLength(1)),
        fieldPath,
        ttl: v.optional(v.boolean()),
        indexes: v.array(
          v.strictObject({
            order: v.optional(order),
            arrayConfig: v.optional(v.literal('CONTAINS')),
            queryScope: v.optional(queryScope),
          }),
        ),
      }),
    ),
  ),
});

export type Indexes = v.InferOutput<typeof indexesSchema>;

/** A composite index. */
export type CompositeIndex = Indexes['indexes'][number];

/** What indexes a single field has instead of the automatic ones. */
export type FieldOverride = NonNullable<Indexes['fieldOverrides']>[number];
