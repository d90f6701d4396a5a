/** Who sends a request: null is somebody signed out. `token` adds claims to the ID token. */
export type Auth = { readonly uid: string; readonly token?: Readonly<Record<string, unknown>> } | null;

/**
 * An ID token that the emulators accept: not signed
 * (https://firebase.google.com/docs/emulator-suite/connect_auth#id_tokens).
 */
export function unsignedToken(auth: NonNullable<Auth>, projectId: string): string {
  const seconds = Math.floor(Date.now() / 1000);
  const payload = {
    iss: `https://securetoken.google.com/${projectId}`,
    aud: projectId,
    iat: seconds,
    exp: seconds + 3600,
    auth_time: seconds,
    sub: auth.uid,
    user_id: auth.uid,
    firebase: { sign_in_provider: 'custom', identities: {} },
    ...auth.token,
  };
  const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'none', type: 'JWT' })}.${encode(payload)}.`;
}
