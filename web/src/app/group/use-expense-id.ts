import { useRoute } from 'wouter';
import { paths } from '#paths.ts';

/** The expense that the address is about, be it shown or edited; null when it is about none. */
export function useExpenseId(): string | null {
  const [shown, parameters] = useRoute(paths.expense.pattern);
  return shown && parameters.expenseId !== 'new' ? parameters.expenseId : null;
}
