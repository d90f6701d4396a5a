import type { IconName } from '#ui/controls/icon.tsx';

type MenuItem = {
  id: string;
  label: string;
  icon?: IconName;
  tone?: 'neutral' | 'danger';
  onAction: () => void;
};

export type MenuSection = {
  id: string;
  title?: string;
  items: readonly MenuItem[];
  /** The id of the item that is in force: the section is then a choice of one. */
  selected?: string;
};
