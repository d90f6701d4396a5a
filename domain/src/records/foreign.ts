import * as v from 'valibot';
import { amountMinorSchema, currencyCodeSchema } from './fields.ts';

/**
 * How much of the group's currency one unit of the foreign one costs, in major units of both: `1352.5`,
 * `0.00074`. A decimal string, since a float cannot hold what was typed: up to 17 digits before the point and 18
 * after it, above 0, no exponent and no digit grouping. Between any two amounts there is such a rate.
 */
export const rateSchema = v.pipe(
  v.string(),
  v.regex(/^(0|[1-9][0-9]{0,16})(\.[0-9]{1,18})?$/),
  v.regex(/[1-9]/),
);

/**
 * What was paid abroad. The expense's own `amountMinor` is what it came to in the group's currency, and payers
 * and split are in that currency too. All three are kept as they were entered; none is worked out again from
 * the others (`expense/foreign.ts`).
 */
export const foreignSchema = v.strictObject({
  currency: currencyCodeSchema,
  amountMinor: amountMinorSchema,
  rate: rateSchema,
});

export type Foreign = v.InferOutput<typeof foreignSchema>;
