import { configureLiveSessions, createLiveSessionClient, type LiveSession } from 'live-session-elements';

const server: string = import.meta.env.VITE_SERVER;
const token = signIn();
const getToken = () => token;

configureLiveSessions({ baseUrl: `${server}/api`, apiOrigins: [server], jitsiServers: [server], getToken });

/** The first course's sessions: data that the page has of its own. */
export async function loadSessions(): Promise<LiveSession[]> {
  const client = createLiveSessionClient({ baseUrl: `${server}/api`, getToken });
  return (await client.getCourseSessions(1)).data;
}

/** Whatever gives your viewers their token; here the demo server, to a student of its own. */
async function signIn(): Promise<string> {
  const response = await fetch(`${server}/api/demo/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: 2 }),
  });
  return (await response.json()).data.token;
}
