import { createLiveSessionClient } from 'live-session-elements';
import { connection } from 'next/server';
import { Course } from './course';
import { server, signIn } from './server';

/** Rendered on the server with the current sessions, so that viewers can read it before scripts run. */
export default async function Page() {
  await connection();
  const client = createLiveSessionClient({ baseUrl: `${server}/api`, getToken: signIn });
  const { data } = await client.getCourseSessions(1);
  return <Course sessions={data} />;
}
