import { personas } from './personas.js';

/** Settings that the welcome names. */
export interface WelcomeSettings {
  demo: boolean;
  /** Default Jitsi server; null: the local room. */
  jitsiServerUrl: string | null;
  databaseFile: string;
}

/** Returns the text for the terminal once the server listens at `url`; in demo mode with steps to try. */
export function welcome({ demo, databaseFile, jitsiServerUrl }: WelcomeSettings, url: string): string {
  const room = jitsiServerUrl ?? 'local room (no network needed)';
  const head = [
    '',
    `  live-session-elements on ${url}`,
    '',
    `  mode      ${demo ? 'demo (no AUTH_SECRET)' : 'LMS (tokens signed with AUTH_SECRET)'}`,
    `  database  ${databaseFile}`,
    `  rooms     ${room}`,
    '',
  ];
  return [...head, ...(demo ? invitation(url, jitsiServerUrl) : []), '  Stop with Ctrl+C.', '', ''].join(
    '\n',
  );
}

function invitation(url: string, jitsiServerUrl: string | null): string[] {
  const lines = personas.map(
    ({ first_name, last_name, role, course }) =>
      `    ${`${first_name} ${last_name}`.padEnd(18)}${role.padEnd(12)}${course.title}`,
  );
  return [
    '  People you can be:',
    ...lines,
    '',
    '  Try this:',
    `    1. Open ${url} as Claire Morel, and in a second window as Amina Benali.`,
    '    2. As Claire, open « Analyse : limites et continuité » and start the session:',
    "       Amina's page offers to join without a reload.",
    '    3. Join on both sides: camera, microphone and chat are real, and stay on this machine.',
    '',
    ...(jitsiServerUrl ? [] : ['  With a real Jitsi: JITSI_SERVER_URL=https://meet.jit.si npm start', '']),
  ];
}
