import { languages, locales } from '#i18n/languages.ts';
import { useLocale, useSetLocale } from '#i18n/locale.tsx';
import { Icon } from './icon.tsx';
import styles from './language-switch.module.css';

/** Every language but the one in use, each in its own words. */
export function LanguageSwitch() {
  const current = useLocale();
  const setLocale = useSetLocale();
  return locales
    .filter((locale) => locale !== current)
    .map((locale) => (
      <button
        key={locale}
        type="button"
        className={styles.button}
        lang={locale}
        onClick={() => setLocale(locale)}
      >
        <Icon name="globe" size={18} />
        {languages[locale].name}
      </button>
    ));
}
