import { useLocale, useMessages, useSetLocale } from '#i18n/locale.tsx';
import { Icon } from './icon.tsx';
import styles from './language-switch.module.css';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const locale = useLocale();
  const setLocale = useSetLocale();
  const { account } = useMessages();
  const other = locale === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" className={styles.button} lang={other} onClick={() => setLocale(other)}>
      <Icon name="globe" size={18} />
      {other === 'ko' ? account.korean : account.english}
    </button>
  );
}
