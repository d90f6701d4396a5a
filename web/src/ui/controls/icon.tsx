/** Every icon on a grid of 24, in one stroke weight, round ends. */
const paths = {
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  'chevron-right': 'm9.5 5.5 6.5 6.5-6.5 6.5',
  'chevron-down': 'm6 9.5 6 6 6-6',
  'arrow-right': 'M4.5 12h15M13.5 6l6 6-6 6',
  settings: 'M4 8h8.5M17.5 8H20M4 16h2.5M11.5 16H20M15 5.5v5M9 13.5v5',
  share:
    'M12 15V4M8 7.5 12 3.5l4 4M7.5 11H6.5a2 2 0 0 0-2 2v5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-5a2 2 0 0 0-2-2h-1',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
  qr: 'M5 4.5h4.5V9H5zM14.5 4.5H19V9h-4.5zM5 14h4.5v4.5H5zM14 14h2M19 14v2M14 18.5h1M18 19h1',
  archive: 'M4 5h16v4H4zM5.5 9v8.5a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2V9M10 13h4',
  copy: 'M10.5 8.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2ZM15.5 8.5v-2a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2',
  check: 'm5 12.5 4.7 4.7L19.5 7',
  close: 'm6 6 12 12M18 6 6 18',
  trash:
    'M4.5 7h15M10 11v5.5M14 11v5.5M6.5 7l.8 11.1a2 2 0 0 0 2 1.9h5.4a2 2 0 0 0 2-1.9L17.5 7M9.5 7V5.5a1.5 1.5 0 0 1 1.5-1.5h2a1.5 1.5 0 0 1 1.5 1.5V7',
  undo: 'M8.5 5 4.5 9l4 4M4.5 9H14a5.25 5.25 0 0 1 0 10.5h-4',
  edit: 'm5 19 .9-4.1L15.8 5a2.1 2.1 0 0 1 3 0l.2.2a2.1 2.1 0 0 1 0 3L9.1 18.1 5 19ZM14 7l3 3',
  'user-plus':
    'M10 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM3.5 20a6.5 6.5 0 0 1 13 0M18.5 8v6M15.5 11h6',
  user: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM5 20a7 7 0 0 1 14 0',
  offline: 'M7.5 18.5a4.5 4.5 0 0 1-1-8.89M9.7 6.15A6 6 0 0 1 17.8 10.6a4 4 0 0 1 2.3 6.4M4 4l16 16',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 7.5V12l3 2',
  alert: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM12 8v4.5M12 15.9v.1',
  receipt:
    'M6 3.5v17l2-1.5 2 1.5 2-1.5 2 1.5 2-1.5 2 1.5v-17l-2 1.5-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5ZM9.5 9.5h5M9.5 13.5h5',
  food: 'M7.5 3.5v17M4.5 3.5V8a3 3 0 0 0 6 0V3.5M16.5 20.5v-7M16.5 13.5h2.5V8c0-2.5-1-4.5-2.5-4.5v10Z',
  cafe: 'M5 10h11v5.5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V10ZM16 11.5h1.5a2.25 2.25 0 0 1 0 4.5H16M8.5 4v2.5M12.5 4v2.5',
  bed: 'M3.5 18.5V6M3.5 15.5h17M20.5 18.5V13a2.5 2.5 0 0 0-2.5-2.5h-7v5M7.25 12.25a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  car: 'M5 11.5 6.6 7a2 2 0 0 1 1.9-1.5h7A2 2 0 0 1 17.4 7l1.6 4.5M5 11.5h14a1.5 1.5 0 0 1 1.5 1.5v4H3.5v-4A1.5 1.5 0 0 1 5 11.5ZM5.5 17v1.5M18.5 17v1.5M7 14.25h.5M16.5 14.25h.5',
  transfer: 'M5 8.5h13.5M15 5l3.5 3.5L15 12M19 15.5H5.5M9 12l-3.5 3.5L9 19',
  search: 'M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.75 15.75l4 4',
  filter: 'M4.5 7h15M7.5 12h9M10.5 17h3',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  globe:
    'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM4 12h16M12 4c2.5 2.3 3.5 5 3.5 8s-1 5.7-3.5 8c-2.5-2.3-3.5-5-3.5-8s1-5.7 3.5-8Z',
  sun: 'M12 15.75a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM12 3.5V5M12 19v1.5M3.5 12H5M19 12h1.5M6 6l1 1M17 17l1 1M18 6l-1 1M7 17l-1 1',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z',
  'sign-out': 'M10 4.5H7a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h3M10.5 12h9M16 8.5l3.5 3.5-3.5 3.5',
  mail: 'M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM4 7.5l8 5.5 8-5.5',
  calendar:
    'M6.5 5.5h11a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2v-10a2 2 0 0 1 2-2ZM4.5 10h15M8.5 3.5v4M15.5 3.5v4',
  group:
    'M9 11a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 9 11ZM3 19.5a6 6 0 0 1 12 0M16 4.8a3.25 3.25 0 0 1 0 6M17.5 14a6 6 0 0 1 3.5 5.5',
} as const;

export type IconName = keyof typeof paths | 'google';

export const iconNames = [...Object.keys(paths).filter(isPathName), 'google'] as const;

function isPathName(name: string): name is keyof typeof paths {
  return Object.hasOwn(paths, name);
}

export type IconProps = {
  name: IconName;
  /** In pixels. */
  size?: number;
};

/** Decoration beside a word; a control that has nothing but an icon needs a label of its own (IconButton). */
export function Icon({ name, size = 20 }: IconProps) {
  if (name === 'google') return <GoogleIcon size={size} />;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** Google asks for its own colours (Sign in with Google, branding guidelines). */
function GoogleIcon({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        fill="#4285f4"
        d="M21.6 12.23c0-.68-.06-1.34-.18-1.97H12v3.73h5.38a4.6 4.6 0 0 1-2 3.02v2.51h3.23c1.89-1.74 2.99-4.3 2.99-7.29Z"
      />
      <path
        fill="#34a853"
        d="M12 22c2.7 0 4.96-.9 6.62-2.42l-3.23-2.51c-.9.6-2.04.95-3.39.95-2.6 0-4.81-1.76-5.6-4.12H3.06v2.59A10 10 0 0 0 12 22Z"
      />
      <path fill="#fbbc05" d="M6.4 13.9a6 6 0 0 1 0-3.8V7.51H3.06a10 10 0 0 0 0 8.98L6.4 13.9Z" />
      <path
        fill="#ea4335"
        d="M12 5.98c1.47 0 2.79.5 3.82 1.5l2.87-2.87A10 10 0 0 0 3.06 7.51L6.4 10.1C7.19 7.74 9.4 5.98 12 5.98Z"
      />
    </svg>
  );
}
