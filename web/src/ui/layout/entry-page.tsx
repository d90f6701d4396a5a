import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '#paths.ts';
import { LanguageSwitch } from '#ui/controls/language-switch.tsx';
import { Logo } from '#ui/controls/logo.tsx';
import { Page } from './page.tsx';
import styles from './entry-page.module.css';

export type EntryPageProps = {
  /** The screen's h1. */
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** A group's emoji above the title. */
  emblem?: string | undefined;
  children?: ReactNode;
};

/** A page on the way in: sign in, sign up, an invitation. */
export function EntryPage({ title, lead, emblem, children }: EntryPageProps) {
  return (
    <Page narrow>
      <header className={styles.bar}>
        <Link href={paths.home} className={styles.home}>
          <Logo />
        </Link>
        <LanguageSwitch />
      </header>
      <div className={styles.head}>
        {emblem !== undefined && (
          <span className={styles.emblem} aria-hidden="true">
            {emblem}
          </span>
        )}
        <h1 className={styles.title}>{title}</h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </Page>
  );
}
