/** Who is signed in, as the app knows it. */
export type SessionUser = {
  uid: string;
  name: string | null;
  email: string | null;
  isGuest: boolean;
};
