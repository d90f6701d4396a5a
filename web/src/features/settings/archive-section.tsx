import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { Section } from '#ui/layout/section.tsx';
import { useArchiving } from './use-archiving.ts';
import styles from './settings.module.css';

/** Puts a finished group out of the way, or brings it back. */
export function ArchiveSection() {
  const { groupSettings: words } = useMessages();
  const { isArchived, archive, restore } = useArchiving();
  return (
    <Section title={words.archive}>
      <div className={styles.stack}>
        <p className={styles.note}>{isArchived ? words.archivedText : words.archiveText}</p>
        {isArchived ? (
          <Button icon="undo" onPress={restore}>
            {words.unarchive}
          </Button>
        ) : (
          <Button icon="archive" onPress={archive}>
            {words.archiveNow}
          </Button>
        )}
      </div>
    </Section>
  );
}
