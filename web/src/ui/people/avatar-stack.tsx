import { Avatar } from './avatar.tsx';
import styles from './avatar-stack.module.css';

export type AvatarStackProps = {
  people: readonly { id: string; name: string }[];
  /** For screen readers: who they are, or how many. */
  label: string;
  max?: number;
  /** In pixels. */
  size?: number;
};

export function AvatarStack({ people, label, max = 4, size = 28 }: AvatarStackProps) {
  const shown = people.length > max ? people.slice(0, max - 1) : people;
  const rest = people.length - shown.length;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- faces of text are one picture to a screen reader
    <span className={styles.stack} role="img" aria-label={label}>
      {shown.map((person) => (
        <Avatar key={person.id} id={person.id} name={person.name} size={size} />
      ))}
      {rest > 0 && (
        <span className={styles.rest} style={{ inlineSize: size, blockSize: size }} aria-hidden="true">
          +{rest}
        </span>
      )}
    </span>
  );
}
