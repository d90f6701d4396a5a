import { useState } from 'react';
import { changesBetween } from '@nbbang/domain/expense/changes';
import { transferParties } from '@nbbang/domain/expense/transfer-parties';
import { answerAsked } from '#data/write-version.ts';
import { useAskedWrites, type AskedWrite } from '#data/local/refused-writes.ts';
import { actorOf } from '#group/actor.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { useReader } from '#group/reader.ts';
import { formatAgo } from '#i18n/format-time.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { MetChanges } from './met-changes.tsx';
import styles from './met-changes.module.css';

/** Edits of this account that met those of others: each asks once, with what both entered. */
export function AskedEdits() {
  const { group, user } = useGroupContext();
  const asked = useAskedWrites(user.uid).filter(({ groupId }) => groupId === group.id);
  return (
    <div className={styles.asked}>
      {asked.map((write) => (
        <AskedEdit key={`${write.expenseId}/${write.writeId}`} write={write} />
      ))}
    </div>
  );
}

function AskedEdit({ write }: { write: AskedWrite }) {
  const reader = useReader();
  // It is said once, when the question comes up.
  const [nowMs] = useState(() => Date.now());
  const { m, locale } = reader;
  const { wish, theirs } = write.asks;
  const { name, isReader } = actorOf({ actorUid: theirs.updatedBy, memberId: null }, reader);
  const who = isReader ? null : name;
  const what = theirs.title || (transferParties(theirs) ? m.transfer.title : wish.mine.input.title);
  const words = wordsOf(write, m.met);
  const changes = changesBetween(theirs, wish.mine.input).filter(({ field }) =>
    changesBetween(wish.base.input, wish.mine.input).some((own) => own.field === field),
  );
  return (
    <Banner
      tone="error"
      title={words.title(what, who, formatAgo(theirs.updatedAt, nowMs, locale))}
      action={
        <>
          <Button size="s" onPress={() => answerAsked(write, 'mine')}>
            {words.mine}
          </Button>
          <Button size="s" onPress={() => answerAsked(write, 'theirs')}>
            {words.theirs(who)}
          </Button>
        </>
      }
    >
      <MetChanges changes={changes} who={who} />
    </Banner>
  );
}

type Met = ReturnType<typeof useReader>['m']['met'];

function wordsOf({ asks: { wish, theirs } }: AskedWrite, met: Met): Met['edited'] {
  if (wish.mine.isDeleted && !wish.base.isDeleted) return met.deletes;
  if (theirs.deletedAt !== null) return met.deleted;
  return wish.confirms ? met.confirms : met.edited;
}
