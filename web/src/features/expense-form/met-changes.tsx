import type { Change } from '@nbbang/domain/records/activity';
import { changeWords, tellingChanges } from '#group/change-words.ts';
import { useReader } from '#group/reader.ts';
import styles from './met-changes.module.css';

/** What both entered, part by part: `before` of a change is theirs, `after` mine. */
export function MetChanges({ changes, who }: { changes: readonly Change[]; who: string | null }) {
  const reader = useReader();
  const { met } = reader.m;
  const lines = tellingChanges(changes).map((change) => changeWords(change, reader));
  if (lines.length === 0) return null;
  return (
    <dl className={styles.changes}>
      {lines.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {met.mine} <strong>{after}</strong>
          </dd>
          <dd>
            {met.theirs(who)} <strong>{before}</strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}
