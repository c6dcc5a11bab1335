export const server = process.env.NEXT_PUBLIC_SERVER!;

/** Returns the viewer's token. Replace it by your own sign-in; here, the demo server signs in one of its students. */
export async function signIn(): Promise<string> {
  const response = await fetch(`${server}/api/demo/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 2 }),
  });
  return (await response.json()).data.token;
}
