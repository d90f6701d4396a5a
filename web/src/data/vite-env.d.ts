interface ImportMetaEnv {
  readonly VITE_FIREBASE_CONFIG: string;
  readonly VITE_EMULATORS?: string;
  /** reCAPTCHA Enterprise; see docs/deploy.md. */
  readonly VITE_APP_CHECK_SITE_KEY?: string;
}
