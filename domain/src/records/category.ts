import * as v from 'valibot';

/** What an expense was for, in the order a picker shows them. Texts and icons are the app's. */
export const categories = [
  'food',
  'cafe',
  'drinks',
  'groceries',
  'transport',
  'lodging',
  'activities',
  'shopping',
  'household',
  'utilities',
  'health',
  'gifts',
  'other',
] as const;

export const categorySchema = v.picklist(categories);

export type Category = v.InferOutput<typeof categorySchema>;
