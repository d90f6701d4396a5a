import { useEffect } from 'react';
import { Link } from 'wouter';
import { noteFirstScreen } from '#data/base/first-screen.ts';
import { useLocale, useMessages } from '#i18n/locale.tsx';
import { paths } from '#paths.ts';
import { LanguageSwitch } from '#ui/controls/language-switch.tsx';
import { Loaf } from '#ui/money/loaf.tsx';
import { Logo } from '#ui/controls/logo.tsx';
import { GuestForm } from './guest-form.tsx';
import { SampleGroup } from './sample-group.tsx';
import styles from './landing-screen.module.css';

/** The product itself: a group one can play with, and three ways in. */
export function LandingScreen() {
  const { landing } = useMessages();
  const locale = useLocale();
  useEffect(noteFirstScreen, []);
  return (
    <main className={styles.page}>
      <header className={styles.bar}>
        <Logo />
        <div className={styles.barEnd}>
          <LanguageSwitch />
          <Link className={styles.signIn} href={paths.signIn}>
            {landing.signIn}
          </Link>
        </div>
      </header>
      <div className={styles.hero}>
        <div className={styles.pitch}>
          <h1 className={styles.title}>{landing.title}</h1>
          <p className={styles.lead}>{landing.lead}</p>
          <section className={styles.ways} aria-label={landing.tryNow}>
            <GuestForm />
            <p className={styles.account}>
              {landing.accountNote}
              <Link className={styles.link} href={paths.signUp}>
                {landing.signUp}
              </Link>
            </p>
          </section>
        </div>
        <SampleGroup key={locale} />
      </div>
      <ul className={styles.points}>
        {landing.points.map((point, at) => (
          <li key={point.title} className={styles.point}>
            <Loaf n={6} filled={2 * (at + 1)} size={36} />
            <h2 className={styles.pointTitle}>{point.title}</h2>
            <p className={styles.pointText}>{point.text}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
