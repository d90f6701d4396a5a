import { useState } from 'react';
import type { FoundMember } from '@nbbang/domain/group/members';
import { isLastAccount } from '@nbbang/domain/group/next-owner';
import { isOwnMember } from '@nbbang/domain/group/own-member';
import { DeleteGroupDialog } from '#group/delete-group-dialog.tsx';
import { useGroupContext } from '#group/group-context.tsx';
import { ClaimMemberDialog } from './claim-member-dialog.tsx';
import { MemberSheet } from './member-sheet.tsx';
import { RemoveMemberDialog } from './remove-member-dialog.tsx';
import type { MemberAddress } from './use-member-address.ts';

export type MemberSheetsProps = {
  active: readonly FoundMember[];
  address: MemberAddress;
};

type Asked = { what: 'claim' | 'remove'; who: FoundMember };

/** The member the address asks for, and the questions that take the sheet's place. */
export function MemberSheets({ active, address }: MemberSheetsProps) {
  const { group, user, ownMemberId } = useGroupContext();
  // Kept while the dialog closes: it would lose its words otherwise.
  const [asked, setAsked] = useState<Asked | null>(null);
  const [asking, setAsking] = useState(false);

  function ask(what: Asked['what']): (who: FoundMember) => void {
    return (who) => {
      address.close();
      setAsked({ what, who });
      setAsking(true);
    };
  }

  const dialog = { isOpen: asking, onClose: () => setAsking(false) };
  return (
    <>
      <MemberSheet
        who={active.find(({ memberId }) => memberId === address.openId) ?? null}
        onClose={address.close}
        onClaim={ask('claim')}
        onRemove={ask('remove')}
      />
      {asked?.what === 'claim' && <ClaimMemberDialog {...dialog} who={asked.who} />}
      {asked?.what === 'remove' &&
        (isOwnMember(asked.who.memberId, ownMemberId) && isLastAccount(group.group, user.uid) ? (
          <DeleteGroupDialog {...dialog} isLeaving />
        ) : (
          <RemoveMemberDialog {...dialog} who={asked.who} />
        ))}
    </>
  );
}
