import { splitLimits, type SplitOf } from '@nbbang/domain/records/split';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { InputStep } from '#ui/amount-field/input-step.tsx';
import { MoneyInput } from '#ui/amount-field/money-input.tsx';
import { NumberInput } from '#ui/amount-field/number-input.tsx';
import { formatHundredths, parseHundredths } from '#i18n/hundredths.ts';
import { memberText, typeMemberText } from './member-inputs.ts';
import { PersonLine } from './person-line.tsx';
import { textKey } from './split-form.ts';
import type { SplitRowsProps } from './split-props.ts';

type NumberRowsProps = SplitRowsProps<SplitOf<'shares'> | SplitOf<'percentage'> | SplitOf<'exact'>>;

/** A number for each person: shares, per cents, or the amount itself. Who has no number takes no part. */
export function NumberRows({ state, split, preview, currency, noteId }: NumberRowsProps) {
  const m = useMessages();
  const locale = useLocale();
  const { form, change, people, problems, view } = state;
  const { mode } = split;
  return (
    <div role="group" aria-label={m.expenseForm.modeNames[mode]}>
      {people.map((person) => {
        const { id, shown } = person;
        const input = {
          label: m.expenseForm.numberOf[mode](shown),
          value: memberText(form.split, split, id, { currency, locale }),
          invalid: problems.split !== undefined || problems.splitTexts?.[textKey(mode, id)] !== undefined,
          describedBy: noteId,
          onChange: (text: string) => change({ split: typeMemberText(form.split, split, id, text, view) }),
        };
        return (
          <PersonLine
            key={id}
            person={person}
            currency={currency}
            shareMinor={mode === 'exact' ? undefined : preview.shares[id]}
            isOdd={preview.odd.has(id)}
          >
            {mode === 'exact' && <MoneyInput {...input} currency={currency} />}
            {mode === 'percentage' && (
              <NumberInput
                {...input}
                notation={{ kind: 'share' }}
                after={<span aria-hidden="true">%</span>}
              />
            )}
            {mode === 'shares' && <SharesInput {...input} shown={shown} />}
          </PersonLine>
        );
      })}
    </div>
  );
}

type SharesInputProps = {
  label: string;
  shown: string;
  value: string;
  invalid: boolean;
  describedBy: string;
  onChange: (text: string) => void;
};

function SharesInput({ shown, ...input }: SharesInputProps) {
  const { expenseForm: words } = useMessages();
  const reading = parseHundredths(input.value, splitLimits.weight);
  const now = reading.ok ? reading.hundredths : 0;
  const step = (to: number) => input.onChange(to === 0 ? '' : formatHundredths(to));
  return (
    <NumberInput
      {...input}
      notation={{ kind: 'share' }}
      align="center"
      before={
        <InputStep label={words.less(shown)} disabled={now === 0} onPress={() => step(fewer(now))}>
          −
        </InputStep>
      }
      after={
        <InputStep
          label={words.more(shown)}
          disabled={now >= splitLimits.weight}
          onPress={() => step(Math.min(more(now), splitLimits.weight))}
        >
          +
        </InputStep>
      }
    />
  );
}

/** A press takes a whole share off, but from one share only a half: 3, 2, 1, ½, 0. */
function fewer(hundredths: number): number {
  if (hundredths > 100) return Math.ceil(hundredths / 100) * 100 - 100;
  return hundredths > 50 ? 50 : 0;
}

function more(hundredths: number): number {
  return Math.floor(hundredths / 100) * 100 + 100;
}
