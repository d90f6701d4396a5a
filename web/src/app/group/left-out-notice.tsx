import { useDamagedDocuments, type DamagedDocument } from '#data/local/damaged-documents.ts';
import { useLeftOut } from '#data/shell/balances.ts';
import { useMessages, type Messages } from '#i18n/locale.tsx';
import { Banner } from '#ui/layout/banner.tsx';

/** What of the group is not shown or not counted, and why. */
export function LeftOutNotice({ groupId }: { groupId: string }) {
  const m = useMessages();
  const leftOut = Object.entries(useLeftOut(groupId));
  const damaged = useDamagedDocuments().filter((document) => document.groupId === groupId);
  if (leftOut.length === 0 && damaged.length === 0) return null;
  return (
    <Banner tone="info" title={m.damaged.title}>
      {leftOut.map(([id, title]) => (
        <p key={id}>{m.damaged.tooLarge(title === '' ? m.transfer.title : title)}</p>
      ))}
      {damaged.map((document) => (
        <p key={document.path}>{wordsOf(document, m)}</p>
      ))}
    </Banner>
  );
}

function wordsOf({ collection, name }: DamagedDocument, { damaged }: Messages): string {
  const known: Readonly<Record<string, string>> = damaged.parts;
  if (collection === 'expenses') return damaged.expense(name);
  return damaged.part((Object.hasOwn(known, collection) && known[collection]) || damaged.parts.other);
}
