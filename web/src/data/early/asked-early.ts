import type { SessionUser } from '#data/base/session-user.ts';

/** A value as Firestore's REST API writes it: https://firebase.google.com/docs/firestore/reference/rest/v1/Value */
export type RestValue = Readonly<Record<string, unknown>>;

export type RestDocument = { name: string; fields?: Readonly<Record<string, RestValue>> };

/**
 * What `start.js` (`web/build/ask-early.ts`) has asked the server for while the app itself was on its way. Null: that is
 * not asked on this page, was refused, or no answer came.
 */
export type AskedEarly = {
  user: SessionUser;
  isHome: boolean;
  /** The group of the page; at home those of the user. */
  groups: Promise<readonly RestDocument[] | null>;
  /** The balances of the group of the page. */
  totals: Promise<readonly RestDocument[] | null>;
  /** The expense that changed last: the totals of a ledger that has not come to it are no figures. */
  latest: Promise<readonly RestDocument[] | null>;
  /** The first page of the group's list. */
  expenses: Promise<readonly RestDocument[] | null>;
};

declare global {
  interface Window {
    /** Absent: nothing is asked early here, as in a page of the development server. */
    nbbangEarly?: Promise<AskedEarly | null>;
  }
}
