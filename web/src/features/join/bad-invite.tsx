import type { CallFailure } from '#data/calls.ts';
import { useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { Button } from '#ui/controls/button.tsx';
import { EntryPage } from '#ui/layout/entry-page.tsx';

export type BadInviteProps = {
  reason: CallFailure['reason'];
  /** Only where another try may help. */
  onRetry?: (() => void) | undefined;
};

/** An invitation that leads nowhere, or not now: why, and what to do. */
export function BadInvite({ reason, onRetry }: BadInviteProps) {
  const { common, join, notFound, refusals } = useMessages();
  return (
    <EntryPage title={onRetry ? join.notNowTitle : join.badLinkTitle} lead={refusals[reason]}>
      {onRetry ? (
        <Button tone="primary" block onPress={onRetry}>
          {common.retry}
        </Button>
      ) : (
        <Button block href={paths.home}>
          {notFound.home}
        </Button>
      )}
    </EntryPage>
  );
}
