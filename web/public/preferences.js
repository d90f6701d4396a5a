// Before the first paint: the theme and the language chosen here earlier. A file, not an inline script, so that
// the Content-Security-Policy can forbid those. The keys are those of ui/styles/theme.ts and i18n/initial-locale.ts.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('nbbang.theme');
    if (theme === 'light' || theme === 'dark') {
      root.dataset.theme = theme;
      for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
        meta.media = meta.dataset.theme === theme ? 'all' : 'not all';
      }
    }
    const locale = localStorage.getItem('nbbang.locale');
    const wanted = locale ?? navigator.languages.find((language) => /^(ko|en)\b/i.test(language)) ?? 'en';
    root.lang = wanted.toLowerCase().startsWith('ko') ? 'ko' : 'en';
  } catch (error) {
    console.warn('preferences cannot be read', error);
  }
})();
