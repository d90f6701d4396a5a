import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { ArchiveSection } from './archive-section.tsx';
import { CurrencySection } from './currency-section.tsx';
import { DefaultSplitSection } from './default-split-section.tsx';
import { DeleteSection } from './delete-section.tsx';
import { IdentityForm } from './identity-form.tsx';
import { InvitesSection } from './invites-section.tsx';

export type SettingsPanelProps = { group: KnownGroup; user: SessionUser; ownMemberId: string };

/** What can be set about a group, and how it ends. */
export function SettingsPanel(props: SettingsPanelProps) {
  return (
    <>
      <IdentityForm {...props} />
      <DefaultSplitSection {...props} />
      <InvitesSection {...props} />
      <CurrencySection {...props} />
      <ArchiveSection {...props} />
      <DeleteSection {...props} />
    </>
  );
}
