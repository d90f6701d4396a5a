import { useMemo, useState } from 'react';
import { lastFigures } from '#data/base/figures.ts';
import { useBalances, type Balances } from '#data/shell/balances.ts';
import { useGroupContext } from '#group/group-context.tsx';
import { failureText } from '#i18n/failure-text.ts';
import { useMessages } from '#i18n/locale.tsx';
import { Button } from '#ui/controls/button.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { SkeletonRows } from '#ui/lists/skeleton.tsx';
import { WorkingOut } from '#ui/money/working-out.tsx';
import { Contained } from '#ui/failures/contained.tsx';
import { BalanceBars } from './balance-bars.tsx';
import { FigureSheet } from './figure-sheet.tsx';
import { toPlan } from '#features/balances/settlement/settlement-plan.ts';
import { SettlementSteps } from '#features/balances/settlement/settlement-steps.tsx';
import { useFigureAddress } from './use-figure-address.ts';
import { useRounding } from '#features/balances/settlement/use-rounding.ts';
import { WaitingSection } from '#features/balances/settlement/waiting-section.tsx';

/** The shortest way to be all square, and where everybody stands. */
export function BalancesPanel() {
  const [attempt, setAttempt] = useState(0);
  return <Panel key={attempt} onRetry={() => setAttempt(attempt + 1)} />;
}

function Panel({ onRetry }: { onRetry: () => void }) {
  const { group } = useGroupContext();
  const m = useMessages();
  const live = useBalances(group.id);
  if (live.status === 'loading') return <SkeletonRows label={m.balance.loading} />;
  if (live.status === 'failed') {
    return (
      <EmptyState
        title={m.balance.loadFailed}
        filled={0}
        action={<Button onPress={onRetry}>{m.common.retry}</Button>}
      >
        {failureText(live.reason, m)}
      </EmptyState>
    );
  }
  const balances = lastFigures(live.value);
  const { isBehind } = live.value;
  return (
    <>
      <Contained>
        <WaitingSection />
      </Contained>
      {balances ? <Balanced {...{ balances, isBehind }} /> : <WorkingOut isBehind={isBehind} place="block" />}
    </>
  );
}

function Balanced({ balances, isBehind }: { balances: Balances; isBehind: boolean }) {
  const { group, ownMemberId } = useGroupContext();
  const m = useMessages();
  const [step, setStep] = useRounding(group.id);
  const address = useFigureAddress();
  const plan = useMemo(() => toPlan(balances, ownMemberId, step), [balances, ownMemberId, step]);
  if (Object.keys(balances).length === 0) {
    return (
      <WorkingOut isBehind={isBehind} place="block">
        <EmptyState title={m.balance.noneTitle} filled={0}>
          {m.balance.noneText}
        </EmptyState>
      </WorkingOut>
    );
  }
  return (
    <WorkingOut isBehind={isBehind} place="block">
      {plan.transfers.length === 0 && plan.residues.length === 0 ? (
        <EmptyState title={m.balance.allSquare}>{m.balance.allSquareText}</EmptyState>
      ) : (
        <SettlementSteps plan={plan} step={step} onStep={setStep} isBehind={isBehind} />
      )}
      <BalanceBars balances={balances} hrefOf={address.hrefOf} />
      <FigureSheet
        balances={balances}
        isBehind={isBehind}
        open={address.open}
        onChange={address.change}
        onClose={address.close}
      />
    </WorkingOut>
  );
}
