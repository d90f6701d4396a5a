import type { Ref } from 'react';
import { changesBetween } from '@nbbang/domain/expense/changes';
import type { Part } from '@nbbang/domain/expense/rebase';
import type { Change } from '@nbbang/domain/records/activity';
import type { ExpenseInput } from '@nbbang/domain/records/expense';
import { actorOf } from '#group/actor.ts';
import { useReader } from '#group/reader.ts';
import { Banner } from '#ui/layout/banner.tsx';
import { Button } from '#ui/controls/button.tsx';
import { MetChanges } from './met-changes.tsx';
import type { Met } from './use-ground.ts';

type MetInFormProps = {
  ref: Ref<HTMLDivElement>;
  met: Met;
  /** The expense as it is. */
  theirs: ExpenseInput;
  /** What is typed; null while it cannot be read. */
  mine: ExpenseInput | null;
  onAnswer: (choice: 'mine' | 'theirs') => void;
};

/** Says what somebody else did to the expense while its form was open, and asks where both changed the same. */
export function MetInForm({ ref, met, theirs, mine, onAnswer }: MetInFormProps) {
  const reader = useReader();
  const words = reader.m.met;
  const { name, isReader } = actorOf({ actorUid: met.by, memberId: null }, reader);
  const who = isReader ? null : name;
  if (met.conflicts.length === 0) {
    return (
      <div ref={ref} tabIndex={-1}>
        <Banner tone="info">{met.isDeleted ? words.gone(who) : words.moved(who)}</Banner>
      </div>
    );
  }
  return (
    <div ref={ref} tabIndex={-1}>
      <Banner
        tone="error"
        title={words.same(who)}
        action={
          <>
            <Button size="s" onPress={() => onAnswer('mine')}>
              {words.edited.mine}
            </Button>
            <Button size="s" onPress={() => onAnswer('theirs')}>
              {words.edited.theirs(who)}
            </Button>
          </>
        }
      >
        {mine && <MetChanges changes={changesIn(theirs, mine, met.conflicts)} who={who} />}
      </Banner>
    </div>
  );
}

function changesIn(theirs: ExpenseInput, mine: ExpenseInput, asked: readonly Part[]): Change[] {
  return changesBetween(theirs, mine).filter((change) => asked.some((part) => isOf(change, part)));
}

function isOf({ field }: Change, part: Part): boolean {
  const isMoney = field === 'amountMinor' || field === 'payers' || field === 'split' || field === 'foreign';
  return part === 'money' ? isMoney : field === part;
}
