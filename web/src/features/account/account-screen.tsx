import type { ReactNode } from 'react';
import type { SessionUser } from '#data/shell/session.ts';
import { languages, locales } from '#i18n/languages.ts';
import { useLocale, useMessages, useSetLocale } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { PageHeader } from '#ui/layout/page-header.tsx';
import { Page } from '#ui/layout/page.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Segmented } from '#ui/fields/segmented.tsx';
import { useTheme } from '#ui/styles/theme.ts';
import { Identity } from './identity.tsx';
import { SignOut } from './sign-out.tsx';
import styles from './account.module.css';

export type AccountScreenProps = {
  user: SessionUser;
  /** Where a guest takes an account. */
  upgrade: ReactNode;
};

/** Who I am, how the app speaks and looks, and the way out. */
export function AccountScreen({ user, upgrade }: AccountScreenProps) {
  const { account } = useMessages();
  const locale = useLocale();
  const setLocale = useSetLocale();
  const [theme, setTheme] = useTheme();
  return (
    <Page>
      <PageHeader title={account.menu} backHref={paths.home} />
      <Identity user={user} />
      {upgrade}
      <Section title={account.language}>
        <Segmented
          label={account.language}
          value={locale}
          onChange={setLocale}
          options={locales.map((value) => ({ value, label: languages[value].name }))}
        />
      </Section>
      <Section title={account.theme}>
        <Segmented
          label={account.theme}
          value={theme}
          onChange={setTheme}
          options={[
            { value: 'system', label: account.themeSystem },
            { value: 'light', label: account.themeLight },
            { value: 'dark', label: account.themeDark },
          ]}
        />
      </Section>
      <div className={styles.out}>
        <SignOut user={user} />
      </div>
    </Page>
  );
}
