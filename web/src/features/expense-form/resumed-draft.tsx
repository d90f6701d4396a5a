import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import styles from './resumed-draft.module.css';

type ResumedDraftProps = { isNew: boolean; onStartOver: () => void };

/** Says that the form holds what was typed earlier, and offers to start over. */
export function ResumedDraft({ isNew, onStartOver }: ResumedDraftProps) {
  const m = useMessages();
  return (
    <div className={styles.resumed} role="status">
      <span>{m.expense.draftKept}</span>
      <Button size="s" tone="quiet" onPress={onStartOver}>
        {isNew ? m.expense.startOver : m.expense.discardEdit}
      </Button>
    </div>
  );
}
