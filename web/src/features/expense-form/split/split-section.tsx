import { useId } from 'react';
import { splitModes, type Split } from '@nbbang/domain/records/split';
import { useMessages } from '#i18n/locale.tsx';
import { Segmented } from '#ui/fields/segmented.tsx';
import { AdjustmentRows } from './adjustment-rows.tsx';
import { NumberRows } from './number-rows.tsx';
import { ParticipantRows } from './participant-rows.tsx';
import { ReceiptRows } from '#features/expense-form/split/receipt/receipt-rows.tsx';
import { isByWeights, withMode } from './split-form.ts';
import { SplitNote } from './split-note.tsx';
import type { SplitRowsProps, SplitSectionProps } from './split-props.ts';
import styles from './split-section.module.css';

/** How the amount is split: the mode, its inputs, the share of each person, and whether the inputs add up. */
export function SplitSection(props: SplitSectionProps) {
  const m = useMessages();
  const words = m.expenseForm;
  const noteId = useId();
  const { form, change, view } = props.state;
  const { split } = props.preview;
  return (
    <div className={styles.split}>
      <Segmented
        label={words.splitBy}
        value={form.split.draft.mode}
        options={splitModes.map((mode) => ({
          value: mode,
          label: words.modes[mode],
          spoken: words.modeNames[mode],
        }))}
        onChange={(mode) => change({ split: withMode(form.split, mode) })}
      />
      {props.state.percentagesOff && form.split.draft.mode === 'equal' && (
        <p className={styles.start}>{m.formStart.percentagesOff}</p>
      )}
      {isByWeights(split, view) && <p className={styles.start}>{m.formStart.byWeights}</p>}
      <Rows {...props} noteId={noteId} />
      <SplitNote {...props} id={noteId} />
    </div>
  );
}

function Rows(props: Omit<SplitRowsProps<Split>, 'split'>) {
  const { split } = props.preview;
  switch (split.mode) {
    case 'equal':
      return <ParticipantRows {...props} split={split} />;
    case 'shares':
    case 'percentage':
    case 'exact':
      return <NumberRows {...props} split={split} />;
    case 'adjustment':
      return <AdjustmentRows {...props} split={split} />;
    case 'items':
      return <ReceiptRows {...props} split={split} />;
  }
}
