import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { MenuSection } from './menu-section.ts';
import styles from './menu.module.css';

const MenuPopover = lazy(() => import('./menu-popover.tsx'));

export type MenuProps = {
  /** What the button opens, for screen readers. */
  label: string;
  /** What the button shows: an avatar, an icon. */
  children: ReactNode;
  /** Stands above the items: who is signed in. */
  heading?: ReactNode;
  sections: readonly MenuSection[];
};

/** A button and the menu it opens: arrow keys, typing to find, Esc. Its code is loaded when first used. */
export function Menu({ label, children, heading, sections }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const triggerRef = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        className={styles.trigger}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setWanted(true);
          setOpen(!isOpen);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setWanted(true);
          setOpen(true);
        }}
      >
        {children}
      </button>
      {wanted && (
        <Suspense fallback={null}>
          <MenuPopover
            label={label}
            heading={heading}
            sections={sections}
            isOpen={isOpen}
            onOpenChange={setOpen}
            triggerRef={triggerRef}
          />
        </Suspense>
      )}
    </>
  );
}
