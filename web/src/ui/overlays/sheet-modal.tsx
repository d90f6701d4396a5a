import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { languages } from '#i18n/languages.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { IconButton } from '#ui/controls/icon-button.tsx';
import { Contained } from '#ui/failures/contained.tsx';
import type { SheetProps } from './sheet-props.ts';
import styles from './sheet.module.css';

export default function SheetModal({
  isOpen,
  onClose,
  title,
  children,
  footer,
  keepOnOutsidePress = false,
}: SheetProps) {
  const locale = useLocale();
  const m = useMessages();
  return (
    <I18nProvider locale={languages[locale].tag}>
      <ModalOverlay
        className={styles.overlay ?? ''}
        isOpen={isOpen}
        isDismissable={!keepOnOutsidePress}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Modal className={styles.sheet ?? ''}>
          <Dialog className={styles.dialog ?? ''}>
            <div className={styles.grip} aria-hidden="true" />
            <header className={styles.header}>
              <Heading slot="title" className={styles.title ?? ''}>
                {title}
              </Heading>
              <IconButton icon="close" label={m.common.close} onPress={onClose} />
            </header>
            <div className={styles.body}>
              <Contained>{children}</Contained>
            </div>
            {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
