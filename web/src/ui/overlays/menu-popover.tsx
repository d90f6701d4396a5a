import type { ReactNode, RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { languages } from '#i18n/languages.ts';
import { useLocale } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Icon } from '#ui/controls/icon.tsx';
import type { MenuSection as Section } from './menu-section.ts';
import styles from './menu.module.css';

export type MenuPopoverProps = {
  label: string;
  heading?: ReactNode;
  sections: readonly Section[];
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  triggerRef: RefObject<HTMLButtonElement | null>;
};

export default function MenuPopover({
  label,
  heading,
  sections,
  isOpen,
  onOpenChange,
  triggerRef,
}: MenuPopoverProps) {
  const locale = useLocale();
  return (
    <I18nProvider locale={languages[locale].tag}>
      <Popover
        className={styles.popover ?? ''}
        triggerRef={triggerRef}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        placement="bottom end"
        offset={6}
      >
        {heading !== undefined && <div className={styles.heading}>{heading}</div>}
        <Menu
          className={styles.menu ?? ''}
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes the focus (ARIA APG)
          autoFocus="first"
          onClose={() => onOpenChange(false)}
        >
          {sections.map((section) => (
            <MenuSection
              key={section.id}
              id={section.id}
              className={styles.section ?? ''}
              aria-label={section.title ?? label}
              selectionMode={section.selected === undefined ? 'none' : 'single'}
              selectedKeys={section.selected === undefined ? [] : [section.selected]}
              disallowEmptySelection
            >
              {section.title !== undefined && (
                <Header className={styles.sectionTitle ?? ''}>{section.title}</Header>
              )}
              {section.items.map((item) => (
                <MenuItem
                  key={item.id}
                  id={item.id}
                  textValue={item.label}
                  className={cx(styles.item, item.tone === 'danger' && styles.danger)}
                  onAction={item.onAction}
                >
                  {item.icon && <Icon name={item.icon} size={20} />}
                  <span className={styles.itemLabel}>{item.label}</span>
                  {section.selected === item.id && <Icon name="check" size={18} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </I18nProvider>
  );
}
