import { changeCurrencyRequestSchema } from '@nbbang/domain/records/callables';
import { defineCallable } from './define-callable.ts';

export const changeCurrency = defineCallable(
  'changeCurrency',
  changeCurrencyRequestSchema,
  async (request, uid) => {
    const [{ firestore }, store] = await Promise.all([
      import('../store/database.ts'),
      import('../store/change-currency.ts'),
    ]);
    return store.changeCurrency(firestore(), { ...request, uid, nowMs: Date.now() });
  },
);
