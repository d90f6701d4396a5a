// Before the first paint: the theme chosen here earlier. A file, not an inline script, so that the
// Content-Security-Policy can forbid those. The key is that of ui/styles/theme.ts.
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
  } catch (error) {
    console.warn('the theme cannot be read', error);
  }
})();
