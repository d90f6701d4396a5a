import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { languages } from '#i18n/languages.ts';
import { useLocale } from '#i18n/locale.tsx';
import { cx } from '#ui/styles/cx.ts';
import { Contained } from '#ui/failures/contained.tsx';
import type { DialogProps } from './dialog-props.ts';
import styles from './sheet.module.css';

export default function DialogModal({
  isOpen,
  onClose,
  title,
  children,
  actions,
  role = 'dialog',
}: DialogProps) {
  const locale = useLocale();
  return (
    <I18nProvider locale={languages[locale].tag}>
      <ModalOverlay
        className={cx(styles.overlay, styles.centred)}
        isOpen={isOpen}
        isDismissable={role === 'dialog'}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Modal className={styles.question ?? ''}>
          <Dialog role={role} className={styles.questionBody ?? ''}>
            <Heading slot="title" className={styles.questionTitle ?? ''}>
              {title}
            </Heading>
            {children !== undefined && (
              <div className={styles.questionText}>
                <Contained>{children}</Contained>
              </div>
            )}
            <div className={styles.actions}>{actions}</div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
