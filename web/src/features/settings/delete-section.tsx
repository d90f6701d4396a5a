import { useState } from 'react';
import { isOwner } from '@nbbang/domain/group/members';
import { useGroupContext } from '#group/group-context.tsx';
import { DeleteGroupDialog } from '#group/delete-group-dialog.tsx';
import { ownerNames } from '#group/owner-names.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Section } from '#ui/layout/section.tsx';
import styles from './settings.module.css';

/** The end of a group: an owner's, others see whose. */
export function DeleteSection() {
  const { group, own } = useGroupContext();
  const { groupSettings: words } = useMessages();
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  if (!isOwner(own)) {
    return (
      <Section title={words.delete}>
        <p className={styles.note}>{words.deleteMember(ownerNames(group.group, locale))}</p>
      </Section>
    );
  }
  return (
    <Section title={words.delete}>
      <div className={styles.stack}>
        <p className={styles.note}>{words.deleteText}</p>
        <Button tone="danger" icon="trash" onPress={() => setAsking(true)}>
          {words.delete}
        </Button>
      </div>
      <DeleteGroupDialog isOpen={asking} onClose={() => setAsking(false)} />
    </Section>
  );
}
