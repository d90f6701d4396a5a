import 'react';

declare module 'react' {
  /** Custom properties, passed on to a style sheet. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
