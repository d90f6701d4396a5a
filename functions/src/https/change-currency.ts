import { changeCurrencyRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const changeCurrency = defineCallable(
  'changeCurrency',
  changeCurrencyRequestSchema,
  async (request, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../firestore/database.ts'),
      import('../groups/change-currency.ts'),
    ]);
    return store.changeCurrency(firestore(), { ...request, uid, nowMs: Date.now() });
  },
);
