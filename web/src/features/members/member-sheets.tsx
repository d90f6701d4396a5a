import { useState } from 'react';
import type { KnownGroup } from '#data/shell/groups.ts';
import type { SessionUser } from '#data/shell/session.ts';
import { ClaimMemberDialog } from './claim-member-dialog.tsx';
import { MemberSheet } from './member-sheet.tsx';
import type { ShownMember } from './members-panel.tsx';
import { RemoveMemberDialog } from './remove-member-dialog.tsx';
import type { MemberAddress } from './use-member-address.ts';

export type MemberSheetsProps = {
  group: KnownGroup;
  user: SessionUser;
  own: ShownMember;
  active: readonly ShownMember[];
  address: MemberAddress;
};

type Asked = { what: 'claim' | 'remove'; who: ShownMember };

/** The member the address asks for, and the questions that take the sheet's place. */
export function MemberSheets({ group, user, own, active, address }: MemberSheetsProps) {
  // Kept while the dialog closes: it would lose its words otherwise.
  const [asked, setAsked] = useState<Asked | null>(null);
  const [asking, setAsking] = useState(false);

  function ask(what: Asked['what']): (who: ShownMember) => void {
    return (who) => {
      address.close();
      setAsked({ what, who });
      setAsking(true);
    };
  }

  const dialog = { group, isOpen: asking, onClose: () => setAsking(false) };
  return (
    <>
      <MemberSheet
        {...{ group, user, own }}
        who={active.find(({ id }) => id === address.openId) ?? null}
        onClose={address.close}
        onClaim={ask('claim')}
        onRemove={ask('remove')}
      />
      {asked?.what === 'claim' && <ClaimMemberDialog {...dialog} own={own} who={asked.who} />}
      {asked?.what === 'remove' && (
        <RemoveMemberDialog {...dialog} who={asked.who} isOwn={asked.who.id === own.id} />
      )}
    </>
  );
}
