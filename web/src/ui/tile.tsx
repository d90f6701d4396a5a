import { Icon, type IconName } from './icon.tsx';
import styles from './tile.module.css';

/** The square at the head of a row: a group's emoji or a drawn icon. */
export function Tile({ emoji, icon }: { emoji?: string; icon?: IconName }) {
  return (
    <span className={styles.tile} aria-hidden="true">
      {icon === undefined ? emoji : <Icon name={icon} size={22} />}
    </span>
  );
}
