import { ArchiveSection } from './archive-section.tsx';
import { CurrencySection } from './currency-section.tsx';
import { DefaultSplitSection } from './default-split-section.tsx';
import { DeleteSection } from './delete-section.tsx';
import { IdentityForm } from './identity-form.tsx';
import { InvitesSection } from './invites-section.tsx';

/** What can be set about a group, and how it ends. */
export function SettingsPanel() {
  return (
    <>
      <IdentityForm />
      <DefaultSplitSection />
      <InvitesSection />
      <CurrencySection />
      <ArchiveSection />
      <DeleteSection />
    </>
  );
}
