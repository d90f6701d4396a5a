import { faceHue } from './avatar-color.ts';
import { cx } from '#ui/styles/cx.ts';
import { initialsOf } from './initials.ts';
import styles from './avatar.module.css';

export type AvatarProps = {
  /** Member id or uid: decides the colour. */
  id: string;
  name: string;
  /** In pixels; two letters from 34 on. */
  size?: number;
  /** For somebody who has left, or who takes no part. */
  muted?: boolean;
};

/** A face made of initials. The name has to stand beside it, or in the label of what holds it. */
export function Avatar({ id, name, size = 36, muted = false }: AvatarProps) {
  const initials = initialsOf(name, size >= 34 ? 2 : 1);
  return (
    <span
      className={cx(styles.avatar, initials.length > 1 && styles.double, muted && styles.muted)}
      style={{ '--size': `${size}px`, '--hue': faceHue(id) }}
      aria-hidden="true"
    >
      {initials}
    </span>
  );
}
