import { randomBytes, randomUUID } from 'node:crypto';
import { jwtVerify } from 'jose';
import { BetterSqlite3 } from '../../demo-server/db/better-sqlite3.js';

type Row = Record<string, string | number | null>;

const sessionFields = `
  SELECT s.*, m.role, c.title AS course_title, c.slug AS course_slug, u.first_name, u.last_name, u.email,
    (SELECT count(*) FROM course_members e
      WHERE e.course_id = s.course_id AND e.role = 'student' AND e.suspended_at IS NULL) AS enrolled_count,
    (SELECT count(DISTINCT a.user_id) FROM attendance_intervals a
      WHERE a.session_id = s.id AND a.left_at IS NULL) AS present_count,
    (SELECT count(DISTINCT a.user_id) FROM attendance_intervals a
      WHERE a.session_id = s.id AND a.role = 'student') AS attended_count,
    EXISTS (SELECT 1 FROM attendance_intervals a
      WHERE a.session_id = s.id AND a.user_id = :user AND a.left_at IS NULL) AS is_present
  FROM live_sessions s
  JOIN course_members m ON m.course_id = s.course_id AND m.user_id = :user
  JOIN courses c ON c.id = s.course_id
  JOIN users u ON u.id = s.instructor_id`;

/** The minimum that a server does for these four calls: one token, one prepared statement, the same fields; no rules, no validation. */
export class FloorApi {
  readonly #secret: Uint8Array;
  readonly #statements;
  readonly #join;

  constructor(file: string, secret: string) {
    this.#secret = Buffer.from(secret);
    const db = new BetterSqlite3(file);
    db.pragma('journal_mode = wal');
    db.pragma('synchronous = full');
    this.#statements = {
      user: db.prepare<[string], Row>('SELECT * FROM users WHERE subject = ?'),
      session: db.prepare<object, Row>(`${sessionFields} WHERE s.id = :id`),
      list: db.prepare<object, Row>(
        `${sessionFields} WHERE s.course_id = :course ORDER BY s.scheduled_start_time, s.id LIMIT :limit`,
      ),
      create: db.prepare<object, { id: number }>(`INSERT INTO live_sessions
        (course_id, instructor_id, title, scheduled_start_time, scheduled_end_time, status, jitsi_room_name,
         max_participants, recording_enabled, version, created_at, updated_at)
        VALUES (:course, :user, :title, :start, :end, 'scheduled', :room, 100, 1, 1, :now, :now) RETURNING id`),
    };
    const seat = db.prepare(
      'UPDATE live_sessions SET seats_taken = seats_taken + 1 WHERE id = ? AND seats_taken < 1000',
    );
    const stay = db.prepare(`INSERT INTO attendance_intervals
      (join_id, session_id, user_id, role, joined_at, counted_from) VALUES (:join, :id, :user, 'student', :now, :now)`);
    const participant = db.prepare(`INSERT INTO live_session_participants
      (session_id, user_id, enrolled_at, joined_at) VALUES (:id, :user, :now, :now) ON CONFLICT DO NOTHING`);
    this.#join = db.transaction((id: number, user: number, now: string) => {
      const join = randomUUID();
      seat.run(id);
      stay.run({ join, id, user, now });
      participant.run({ id, user, now });
      return join;
    }).immediate;
  }

  async caller(authorization = ''): Promise<Row> {
    const { payload } = await jwtVerify(authorization.slice(7), this.#secret, { algorithms: ['HS256'] });
    return this.#statements.user.get(payload.sub!)!;
  }

  session(user: Row, id: number): object {
    return { data: wire(this.#statements.session.get({ user: user.id, id })!) };
  }

  list(user: Row, course: number, limit: number): object {
    return { data: this.#statements.list.all({ user: user.id, course, limit }).map(wire), next_cursor: null };
  }

  join(user: Row, id: number): object {
    const join_id = this.#join(id, user.id as number, new Date().toISOString());
    const session = this.#statements.session.get({ user: user.id, id })!;
    return {
      data: {
        join_id,
        jitsi_room_name: session.jitsi_room_name,
        jitsi_server_url: 'https://meet.example.org',
        user_display_name: `${user.first_name} ${user.last_name}`,
        user_email: user.email,
        is_instructor: false,
        subject: session.title,
        hard_end_at: session.scheduled_end_time,
        server_time: new Date().toISOString(),
      },
    };
  }

  create(user: Row, course: number, body: Record<string, string>): object {
    const { title, scheduled_start_time: start, scheduled_end_time: end } = body;
    const room = `ls-${randomBytes(16).toString('base64url')}`;
    const values = { course, user: user.id, title, start, end, room, now: new Date().toISOString() };
    return this.session(user, this.#statements.create.get(values)!.id);
  }
}

function wire(row: Row): object {
  const {
    course_title,
    course_slug,
    first_name,
    last_name,
    email,
    present_count,
    is_present,
    role,
    ...session
  } = row;
  const isInstructor = role === 'instructor';
  const isLive = session.status === 'live';
  return {
    ...session,
    jitsi_room_name: isInstructor ? session.jitsi_room_name : null,
    participant_count: present_count,
    is_participant: Boolean(is_present),
    course: { id: session.course_id, title: course_title, slug: course_slug },
    instructor: { id: session.instructor_id, first_name, last_name, ...(isInstructor && { email }) },
    can: {
      join: isLive,
      start: isInstructor,
      end: isInstructor && isLive,
      cancel: isInstructor,
      edit: isInstructor,
    },
    reason: null,
    server_time: new Date().toISOString(),
  };
}
