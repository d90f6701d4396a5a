import type { MinorUnits } from '@nbbang/domain/money/minor-units';
import { toMinorUnits } from '@nbbang/domain/money/minor-units';
import { parseAmount } from '@nbbang/domain/money/parse-amount';
import { limits, type MemberId } from '@nbbang/domain/records/fields';
import type { ExpenseForm, FormProblems } from './expense-form.ts';

export type PayersReading =
  | { ok: true; payers: Record<MemberId, MinorUnits>; restMinor: MinorUnits }
  | { ok: false; problems: Pick<FormProblems, 'payers' | 'payerTexts'> };

type PayersForm = Pick<ExpenseForm, 'kind' | 'payer' | 'coPayers' | 'hasCoPayers'>;

/** Who paid how much. `restMinor` is what the others leave to the first payer, who paid nothing when it is 0. */
export function readPayers(
  form: PayersForm,
  amountMinor: MinorUnits,
  currency: string,
  locale: string,
): PayersReading {
  const readings = coPayersOf(form).map(
    ([id, text]) => [id, parseAmount(text, currency, locale, { allow: 'zero' }), text] as const,
  );
  const unread = readings.flatMap(([id, reading, text]) =>
    reading.ok ? [] : [{ id, text, problem: reading.problem }],
  );
  const [first] = unread;
  if (first !== undefined) {
    const { text, problem } = first;
    const payerTexts = unread.map(({ id }) => id);
    return { ok: false, problems: { payers: { code: 'not-an-amount', text, problem }, payerTexts } };
  }
  const others = readings.flatMap(([id, reading]) =>
    reading.ok && reading.amountMinor > 0 ? [[id, reading.amountMinor] as const] : [],
  );
  const restMinor = toMinorUnits(others.reduce((rest, [, paid]) => rest - paid, Number(amountMinor)));
  if (restMinor < 0)
    return { ok: false, problems: { payers: { code: 'too-much', by: toMinorUnits(0 - restMinor) } } };
  const payers = Object.fromEntries(restMinor > 0 ? [[form.payer, restMinor] as const, ...others] : others);
  if (Object.keys(payers).length > limits.payers) {
    return { ok: false, problems: { payers: { code: 'too-many' } } };
  }
  return { ok: true, payers, restMinor };
}

function coPayersOf({ kind, payer, coPayers, hasCoPayers }: PayersForm): [MemberId, string][] {
  if (!hasCoPayers || kind === 'transfer') return [];
  return Object.entries(coPayers).filter(([id, text]) => id !== payer && text.trim() !== '');
}
