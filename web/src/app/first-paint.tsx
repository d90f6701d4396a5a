import { languages, locales } from '#i18n/languages.ts';

/** The same as the static page of index.html, so that nothing moves until the words have come. */
export function FirstPaint() {
  return (
    <div className="first-paint" aria-hidden="true">
      <img src="/favicon.svg" alt="" width="72" height="72" />
      <span>Nbbang</span>
    </div>
  );
}

/** When not even the words could be fetched: said in every language. */
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
