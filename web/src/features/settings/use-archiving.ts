import { isArchived } from '@nbbang/domain/group/is-archived';
import { setArchived } from '#data/group-commands.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useMessages } from '#i18n/locale.tsx';
import { showToast } from '#ui/overlays/toast-queue.ts';

export type Archiving = { isArchived: boolean; archive: () => void; restore: () => void };

/** Archives a group or brings it back, each with a way to undo it for as long as the toast is up. */
export function useArchiving(): Archiving {
  const { group, user } = useGroupContext();
  const { common, failure, groupSettings: words } = useMessages();

  function set(archived: boolean): void {
    try {
      setArchived(user.uid, group.id, archived);
    } catch (error) {
      console.error('the group could not be archived or brought back', error);
      showToast({ message: failure.network, tone: 'error' });
      return;
    }
    showToast({
      message: archived ? words.archived : words.unarchived,
      tone: 'success',
      action: { label: common.undo, onPress: () => set(!archived) },
    });
  }

  return {
    isArchived: isArchived(group.group),
    archive: () => set(true),
    restore: () => set(false),
  };
}
