import * as v from 'valibot';
import { instantMsSchema, limits, textSchema } from './fields.ts';

/** `users/{uid}`: profile and settings, written by the user alone. */
export const userSchema = v.strictObject({
  name: textSchema(limits.displayName),
  language: v.picklist(['ko', 'en']),
  createdAt: instantMsSchema,
  updatedAt: instantMsSchema,
});

export type User = v.InferOutput<typeof userSchema>;
