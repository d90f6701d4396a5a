import { toMinorUnits, type MinorUnits } from '@nbbang/domain/money/minor-units';

export const won = (amount: number): MinorUnits => toMinorUnits(amount);
export const currency = 'KRW';
export const today = '2026-11-22';
export const people = [
  { id: 'mJiyeong1', name: '김지영' },
  { id: 'mMinsu0002', name: '민수' },
  { id: 'mSua000003', name: '수아' },
  { id: 'mHyeonwoo4', name: '현우' },
  { id: 'mEunji0005', name: '은지' },
  { id: 'mTom000006', name: 'Tom Lee' },
];
