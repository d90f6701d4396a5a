import { categories, type Category } from '../records/category.ts';

/** Words of other apps: names, codes and pictures. In lower case. */
const words: Record<Category, readonly string[]> = {
  food: [
    'dining out',
    'food and drink',
    'food',
    'restaurant',
    'restaurants',
    'lebensmittel & getränke',
    '🍽️',
    '🍽',
    '🍕',
    '🍔',
  ],
  cafe: ['cafe', 'café', 'coffee', '☕', '☕️'],
  drinks: ['liquor', 'bar/party', 'bar', 'pub', 'drinks', '🍺', '🍻', '🍷'],
  groceries: ['groceries', 'grocery', 'lebensmittel', 'supermarket', '🛒'],
  transport: [
    ...[
      'transportation',
      'transport',
      'bicycle',
      'bus/train',
      'car',
      'gas/fuel',
      'parking',
      'plane',
      'taxi',
      'travel',
    ],
    ...['train', 'fuel', '🚗', '🚕', '🚌', '🚆', '✈️', '✈', '⛽', '⛽️'],
  ],
  lodging: ['hotel', 'accommodation', 'hosting', 'lodging', '🏨', '🛏️'],
  activities: [
    ...[
      'entertainment',
      'games',
      'movies',
      'music',
      'sports',
      'sport',
      'leisure',
      'excursion/culture',
      'excursion',
    ],
    ...['activities', 'culture', '🎬', '🎟️', '🎉', '⚽'],
  ],
  shopping: ['shopping', 'clothing', 'electronics', '🛍️', '🛍', '👕'],
  household: [
    ...[
      'home',
      'furniture',
      'household supplies',
      'maintenance',
      'mortgage',
      'pets',
      'rent',
      'services',
      'cleaning',
    ],
    ...['miete', 'household', '🏠', '🏡'],
  ],
  utilities: [
    ...['utilities', 'electricity', 'heat/gas', 'trash', 'tv/phone/internet', 'water', 'bill', 'bills'],
    ...['💡', '📱', '🧾'],
  ],
  health: ['medical expenses', 'health', 'healthcare', 'insurance', 'health care', '💊', '🏥'],
  gifts: ['gifts', 'gift', 'donation', 'presents', '🎁'],
  other: ['other', 'miscellaneous', 'life', 'childcare', 'education', 'taxes'],
};

const byWord: ReadonlyMap<string, Category> = new Map(
  categories.flatMap((category) => [category, ...words[category]].map((word) => [word, category] as const)),
);

/** What says that there is none, or which kind of entry it is. */
const none = new Set([
  '',
  'general',
  'uncategorized',
  'none',
  'payment',
  'transfer',
  'settle up',
  'zahlung',
  'pago',
]);

export type CategoryReading = { category: Category | null; isKnown: boolean };

/** `Home - Other` is of its parent when the child says nothing more. */
export function categoryOf(text: string): CategoryReading {
  const word = text.trim().toLowerCase();
  if (none.has(word)) return { category: null, isKnown: true };
  const [parent = '', child] = word.split(' - ');
  const found =
    byWord.get(word) ?? (child === undefined ? undefined : (exceptOther(child) ?? byWord.get(parent)));
  return { category: found ?? null, isKnown: found !== undefined };
}

function exceptOther(child: string): Category | undefined {
  const category = byWord.get(child);
  return category === 'other' ? undefined : category;
}
