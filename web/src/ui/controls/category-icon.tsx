import type { Category } from '@nbbang/domain/records/category';

/** Drawn like those of `icon.tsx`. They are in a file of their own because the first screen needs none of them. */
const paths: Readonly<Record<Category, string>> = {
  food: 'M7.5 3.5v17M4.5 3.5V8a3 3 0 0 0 6 0V3.5M16.5 20.5v-7M16.5 13.5h2.5V8c0-2.5-1-4.5-2.5-4.5v10Z',
  cafe: 'M5 10h11v5.5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V10ZM16 11.5h1.5a2.25 2.25 0 0 1 0 4.5H16M8.5 4v2.5M12.5 4v2.5',
  drinks:
    'M6 8h9v9.5a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V8ZM15 10.5h1.5a2 2 0 0 1 2 2v2a2 2 0 0 1-2 2H15M6 8a2.25 2.25 0 0 1 2.4-2.2 2.6 2.6 0 0 1 4.7-.4A1.8 1.8 0 0 1 15 8M9 11.5V16M12 11.5V16',
  groceries:
    'M4 10h16l-1.6 8a2 2 0 0 1-2 1.5H7.6a2 2 0 0 1-2-1.5L4 10ZM8 10l2.5-5.5M16 10l-2.5-5.5M9.5 13.5v2.5M14.5 13.5v2.5',
  transport:
    'M5 11.5 6.6 7a2 2 0 0 1 1.9-1.5h7A2 2 0 0 1 17.4 7l1.6 4.5M5 11.5h14a1.5 1.5 0 0 1 1.5 1.5v4H3.5v-4A1.5 1.5 0 0 1 5 11.5ZM5.5 17v1.5M18.5 17v1.5M7 14.25h.5M16.5 14.25h.5',
  lodging:
    'M3.5 18.5V6M3.5 15.5h17M20.5 18.5V13a2.5 2.5 0 0 0-2.5-2.5h-7v5M7.25 12.25a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  activities:
    'M4 9V7.5a1.5 1.5 0 0 1 1.5-1.5h13A1.5 1.5 0 0 1 20 7.5V9a3 3 0 0 0 0 6v1.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 16.5V15a3 3 0 0 0 0-6ZM14 8.5v1.2M14 11.4v1.2M14 14.3v1.2',
  shopping:
    'M5.5 8.5h13l.9 9.8a1.6 1.6 0 0 1-1.6 1.7H6.2a1.6 1.6 0 0 1-1.6-1.7l.9-9.8ZM8.75 11V7.25a3.25 3.25 0 0 1 6.5 0V11',
  household: 'M4 11.5 12 4.5l8 7M6 9.75V18a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 18 18V9.75M10 19.5V14h4v5.5',
  utilities: 'M13 3.5 6 13.5h5l-1 7 7-10h-5l1-7Z',
  health:
    'M12 19.5S4 15 4 9.4A4.1 4.1 0 0 1 8.1 5.2 4.6 4.6 0 0 1 12 7.4a4.6 4.6 0 0 1 3.9-2.2A4.1 4.1 0 0 1 20 9.4c0 5.6-8 10.1-8 10.1Z',
  gifts:
    'M4.5 9h15v3.5h-15V9ZM6 12.5v7h12v-7M12 9v10.5M12 9S11 4.5 8.5 4.5a2 2 0 0 0-1.9 2C6.6 8.5 9 9 12 9ZM12 9s1-4.5 3.5-4.5a2 2 0 0 1 1.9 2C17.4 8.5 15 9 12 9Z',
  other: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16ZM8.5 12h.01M12 12h.01M15.5 12h.01',
};

/** Decoration: the name of the category stands beside it or labels what holds it. Null is no category. */
export function CategoryIcon({ category, size = 22 }: { category: Category | null; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={category === null ? tag : paths[category]} />
    </svg>
  );
}

const tag =
  'M4.5 5.5v5.7a2 2 0 0 0 .6 1.4l7.3 7.3a1.5 1.5 0 0 0 2.1 0l5.4-5.4a1.5 1.5 0 0 0 0-2.1L12.6 5.1a2 2 0 0 0-1.4-.6H5.5a1 1 0 0 0-1 1ZM8.5 8.5h.01';
