import { dismissRefusedWrite, useRefusedWrites, type RefusedWrite } from '#data/local/refused-writes.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';

type RefusedWritesProps = { uid: string; groupId: string; onReopen: (write: RefusedWrite) => void };

/** The writes of `uid` in this group that the server refused. What was typed can be opened again. */
export function RefusedWrites({ uid, groupId, onReopen }: RefusedWritesProps) {
  const { common, rejected, transfer } = useMessages();
  const writes = useRefusedWrites(uid).filter((write) => write.groupId === groupId);
  return writes.map((write) => (
    <Banner
      key={`${write.expenseId}/${write.revision}`}
      tone="error"
      title={rejected.title}
      action={
        write.act === 'create' || write.act === 'edit' ? (
          <>
            <Button size="s" onPress={() => onReopen(write)}>
              {rejected.open}
            </Button>
            <Button size="s" tone="quiet" onPress={() => dismissRefusedWrite(write)}>
              {rejected.discard}
            </Button>
          </>
        ) : (
          <Button size="s" onPress={() => dismissRefusedWrite(write)}>
            {common.close}
          </Button>
        )
      }
    >
      {rejected.text(write.input.title || transfer.title)}
    </Banner>
  ));
}
