import { languages, locales } from '#i18n/languages.ts';

/** Looks like the static page of index.html, so that nothing moves until the messages have come. */
export function FirstPaint() {
  return (
    <div className="first-paint" aria-hidden="true">
      <img src="/favicon.svg" alt="" width="72" height="72" />
      <span>Nbbang</span>
    </div>
  );
}

/** Shown when not even the messages could be fetched. It says so in every language. */
export function NoWords() {
  return (
    <div className="first-paint" role="alert">
      {locales.map((locale) => (
        <p key={locale} lang={locale}>
          {languages[locale].unloaded}
        </p>
      ))}
    </div>
  );
}
