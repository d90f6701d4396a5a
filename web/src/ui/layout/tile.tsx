import type { ReactNode } from 'react';
import { Icon, type IconName } from '#ui/controls/icon.tsx';
import styles from './tile.module.css';

export type TileProps = {
  emoji?: string;
  icon?: IconName;
  /** A drawing of another set: a CategoryIcon. */
  children?: ReactNode;
};

/** The square at the head of a row: a group's emoji or a drawn icon. */
export function Tile({ emoji, icon, children }: TileProps) {
  return (
    <span className={styles.tile} aria-hidden="true">
      {icon === undefined ? (children ?? emoji) : <Icon name={icon} size={22} />}
    </span>
  );
}
