import { useRoute } from 'wouter';

/** The expense that the address is about, be it shown or edited; null when it is about none. */
export function useExpenseId(): string | null {
  const [shown, parameters] = useRoute('/groups/:groupId/expenses/:expenseId/*?');
  return shown && parameters.expenseId !== 'new' ? parameters.expenseId : null;
}
