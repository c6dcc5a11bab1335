import { createLiveSessionClient } from 'live-session-elements';
import { connection } from 'next/server';
import { Course } from './course';
import { server, signIn } from './server';

/** Written on the server with the sessions of the moment, so that it can be read before any script runs. */
export default async function Page() {
  await connection();
  const client = createLiveSessionClient({ baseUrl: `${server}/api`, getToken: signIn });
  const { data } = await client.getCourseSessions(1);
  return <Course sessions={data} />;
}
