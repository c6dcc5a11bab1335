import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Attendance, LiveSession } from '../src/domain/session/live-session.js';
import { attended, classAttendance } from '../testing/elements/attendance-fixture.js';
import { fakeClient, pending } from '../testing/elements/fake-client.js';
import { endedFixture, liveFixture, minute, sessionFixture } from '../testing/elements/session-fixture.js';
import { failingWith } from './support/failing-with.js';
import { playground } from './support/playground.js';

export default {
  title: 'Elements/live-session-attendance',
  component: 'live-session-attendance',
  parameters: { width: '760' },
} satisfies Meta;

type Story = StoryObj;

const ended = () => endedFixture(Date.now(), { jitsi_room_name: 'ls-room' });
const attendanceOf = (session: LiveSession) => classAttendance(Date.parse(session.actual_start_time!));
const report = (session = ended(), attendance: Attendance = attendanceOf(session)): TemplateResult =>
  html`<live-session-attendance .session=${session} .attendance=${attendance}></live-session-attendance>`;
const fetching = (answer: () => Promise<Attendance>): TemplateResult => {
  const { client } = fakeClient(ended, { getAttendance: answer });
  return html`<live-session-attendance
    session-id="7"
    updates="none"
    .client=${client}
  ></live-session-attendance>`;
};

/** Controls for all attributes and colours, and a log of the events. */
export const Playground: Story = playground('live-session-attendance', { threshold: 75 }, (element) => {
  element.session = ended();
  element.attendance = attendanceOf(element.session);
});

/** The session has ended. */
export const Ended: Story = { render: () => report() };

/** The session is live. Participants in the room have no time of departure. */
export const Live: Story = {
  render: () => {
    const start = Date.now() - 42 * minute;
    const people = [
      attended([1, 'Amina', 'Benali'], start, [[0, null]], 42),
      attended(
        [2, 'Léo', 'Dubreuil'],
        start,
        [
          [2, 20],
          [30, null],
        ],
        42,
      ),
      attended([3, 'Yanis', 'Kaci'], start, [[1, 12]], 42),
      attended([4, 'Jeanne', 'Lefèvre'], start, [], 42),
    ];
    const session = liveFixture(42 * minute, Date.now(), { jitsi_room_name: 'ls-room' });
    return report(session, { threshold: 75, rows: people });
  },
};

/** With another threshold than the server's. */
export const Threshold: Story = {
  render: () => {
    const session = ended();
    return html`<live-session-attendance
      threshold="50"
      .session=${session}
      .attendance=${attendanceOf(session)}
    ></live-session-attendance>`;
  },
};

/** A student sees only their own row. */
export const OwnRow: Story = {
  render: () => {
    const session = endedFixture(Date.now());
    const { threshold, rows } = attendanceOf(session);
    return report(session, { threshold, rows: rows.slice(1, 2) });
  },
};

/** Nobody has joined yet. */
export const Empty: Story = {
  render: () => report(sessionFixture(-minute, Date.now()), { threshold: 75, rows: [] }),
};

/** The report is loading. */
export const Loading: Story = { render: () => fetching(() => pending<Attendance>().promise) };

/** The server did not answer. The viewer can try again. */
export const Failed: Story = { render: () => fetching(failingWith('network')) };

/** The viewer may not see the report. */
export const Forbidden: Story = { render: () => fetching(failingWith('forbidden')) };

/** In a narrow container, each person has three short lines. */
export const Narrow: Story = { render: () => report(), parameters: { width: '280' } };
