import { useState } from 'react';
import { transferSteps, type TransferStep } from '@nbbang/domain/settlement/suggest-rounded-transfers';
import { readStored, removeStored, writeStored } from '#data/local/local-store.ts';

const keyPrefix = 'nbbang.rounding.';

/** What the transfers of a group are rounded to, in minor units; this device remembers it. */
export function useRounding(groupId: string): [TransferStep, (step: TransferStep) => void] {
  const [step, setStep] = useState<TransferStep>(() => storedStep(groupId));
  return [
    step,
    (next) => {
      setStep(next);
      if (next === 1) removeStored(keyPrefix + groupId);
      else writeStored(keyPrefix + groupId, next);
    },
  ];
}

function storedStep(groupId: string): TransferStep {
  const stored = readStored(keyPrefix + groupId);
  return transferSteps.find((step) => step === stored) ?? 1;
}
