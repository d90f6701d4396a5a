import { useId, useState } from 'react';
import type { KnownExpense } from '@nbbang/domain/balance/overlay';
import { changedParts } from '@nbbang/domain/expense/rebase';
import { toInput } from '@nbbang/domain/expense/version';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { editExpense } from '#data/expense-commands.ts';
import { formatList } from '#i18n/format.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';
import { departedIn } from './departed-in.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { personName } from '#group/person-name.ts';
import { useReader } from '#group/reader.ts';
import { VersionView } from './version-view.tsx';
import styles from './expense-detail.module.css';

type VersionPanelProps = {
  known: KnownExpense;
  version: ExpenseInput;
  /** When it was made, for the name of the button. */
  when: string;
  onRestored: () => void;
};

/** An older version, folded away: what it was, and the way back to it. */
export function VersionPanel({ when, ...props }: VersionPanelProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { known, version } = props;
  const m = useMessages();
  const asItWas = { ...known, expense: { ...known.expense, ...version } };
  return (
    <>
      <div>
        <button
          type="button"
          className={styles.look}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${m.versions.look}, ${when}`}
          onClick={() => setOpen(!isOpen)}
        >
          {m.versions.look}
        </button>
      </div>
      <div id={id} className={styles.version} hidden={!isOpen}>
        {isOpen && (
          <>
            <VersionView known={asItWas} />
            <WayBack {...props} />
          </>
        )}
      </div>
    </>
  );
}

type WayBackProps = Omit<VersionPanelProps, 'when'>;

function WayBack({ known, version, onRestored }: WayBackProps) {
  const { group, user, ownMemberId } = useGroupContext();
  const reader = useReader();
  const { m, members, locale } = reader;
  if (known.expense.deletedAt !== null || changedParts(version, known.expense).length === 0) return null;
  const departed = departedIn(version, known.expense, members).map((id) => personName(id, reader));
  if (departed.length > 0) {
    return <p className={styles.soft}>{m.versions.departed(formatList(departed, locale))}</p>;
  }
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      console.error('the expense was not written', error);
      showToast({ message: m.failure.generic, tone: 'error' });
    }
  };
  const restore = () => {
    const restored = editExpense(user.uid, group.id, known, version, ownMemberId);
    const undo = () => editExpense(user.uid, group.id, restored, toInput(known.expense), ownMemberId);
    onRestored();
    showToast({
      message: m.versions.restored,
      tone: 'success',
      action: { label: m.common.undo, onPress: () => attempt(undo) },
    });
  };
  return (
    <Button size="s" icon="undo" onPress={() => attempt(restore)}>
      {m.versions.restore}
    </Button>
  );
}
