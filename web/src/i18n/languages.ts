import type { User } from '@nbbang/domain/records/user';

type Language = {
  /** BCP 47, for Intl. */
  tag: string;
  /** What the language calls itself. */
  name: string;
  today: string;
  yesterday: string;
  justNow: string;
  /** A date (11월 22일) with the short name of its weekday. */
  dateWithWeekday: (date: string, weekday: string) => string;
  /** A time of day; `time` is hours and minutes of a twelve-hour clock. Not by Intl: browsers disagree about 오후. */
  clock: (time: string, isMorning: boolean) => string;
  list: (items: readonly string[]) => string;
  /** Names that stand together within a sentence. */
  names: (names: readonly string[]) => string;
  /** What stands for a month where all twelve of them stand side by side on a phone: 11, N. */
  narrowMonth: 'number' | 'letter';
  /** The currency that a new group begins with; null when the region of the browser decides. */
  currency: string | null;
  /** People count in ten thousands, so the amount field has a key for that unit. */
  countsInTenThousands: boolean;
  /** Said when the messages could not be fetched. */
  unloaded: string;
  /** Said by a browser in which JavaScript is switched off. */
  noScript: string;
};

/** Ann, Ben, and Cho. */
const joinEnglish = (items: readonly string[]) =>
  new Intl.ListFormat('en-US', { type: 'conjunction' }).format(items);

/** Every language of the app, with all that differs between them but the messages (`messages-<language>.ts`). */
export const languages = {
  ko: {
    tag: 'ko-KR',
    name: '한국어',
    today: '오늘',
    yesterday: '어제',
    justNow: '방금',
    dateWithWeekday: (date, weekday) => `${date} ${weekday}`,
    clock: (time, isMorning) => `${isMorning ? '오전' : '오후'} ${time}`,
    list: (items) => items.join(', '),
    names: (names) => names.join('·'),
    narrowMonth: 'number',
    currency: 'KRW',
    countsInTenThousands: true,
    unloaded: '앱을 불러오지 못했어요. 인터넷을 확인하고 다시 열어 주세요.',
    noScript: 'Nbbang은 자바스크립트로 움직여요. 브라우저 설정에서 켜고 다시 열어 주세요.',
  },
  en: {
    tag: 'en-US',
    name: 'English',
    today: 'Today',
    yesterday: 'Yesterday',
    justNow: 'Just now',
    dateWithWeekday: (date, weekday) => `${weekday}, ${date}`,
    clock: (time, isMorning) => `${time} ${isMorning ? 'AM' : 'PM'}`,
    list: joinEnglish,
    names: joinEnglish,
    narrowMonth: 'letter',
    currency: null,
    countsInTenThousands: false,
    unloaded: 'The app could not be loaded. Check your connection and open it again.',
    noScript: 'Nbbang runs on JavaScript. Turn it on in your browser and open this page again.',
  },
} as const satisfies Record<User['language'], Language>;

export type Locale = keyof typeof languages;

export const locales: readonly Locale[] = Object.keys(languages).filter(isLocale);

export function isLocale(text: string): text is Locale {
  return Object.hasOwn(languages, text);
}
