import { configureLiveSessions, createLiveSessionClient, type LiveSession } from 'live-session-elements';

const server: string = import.meta.env.VITE_SERVER;
const token = signIn();
const getToken = () => token;

configureLiveSessions({ baseUrl: `${server}/api`, apiOrigins: [server], jitsiServers: [server], getToken });

/** Loads the sessions of the first course: data that the page provides to the elements. */
export async function loadSessions(): Promise<LiveSession[]> {
  const client = createLiveSessionClient({ baseUrl: `${server}/api`, getToken });
  return (await client.getCourseSessions(1)).data;
}

/** Returns the viewer's token. Replace it by your own sign-in; here, the demo server signs in one of its students. */
async function signIn(): Promise<string> {
  const response = await fetch(`${server}/api/demo/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 2 }),
  });
  return (await response.json()).data.token;
}
