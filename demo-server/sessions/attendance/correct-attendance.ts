import type { AttendanceRow } from '../../domain/attendance-report.js';
import { instantText } from '../../domain/instant.js';
import type { CorrectedStatus } from '../../domain/measured-attendance.js';
import { Refusal } from '../../domain/refusal.js';
import { changeSession } from '../schedule/change-session.js';
import type { ChangeRequest } from '../session-request.js';
import type { SessionsContext } from '../sessions-context.js';
import { sessionReport } from './session-report.js';

/** An attendance set by hand; a null status takes the correction back. */
export interface Correction {
  status: CorrectedStatus | null;
  reason?: string | null | undefined;
}

/** A call that corrects the attendance of one user. */
export interface CorrectionRequest extends ChangeRequest<Correction> {
  userId: number;
}

/**
 * Sets the attendance of a user in a report by hand, or takes that back. Returns their row. Each change stays in the
 * history; repeating the current one changes nothing.
 */
export function correctAttendance(
  context: SessionsContext,
  request: CorrectionRequest,
): Promise<AttendanceRow> {
  const { caller, userId } = request;
  return changeSession(context, request, 'correct', async ({ transaction, session, body, now }) => {
    const readRow = async () => {
      const threshold = context.attendanceThreshold;
      const scope = { threshold, userId, isForInstructor: true, now };
      const [row] = (await sessionReport(transaction, context, session, scope)).rows;
      if (!row) throw new Refusal({ code: 'not_found' });
      return row;
    };
    const row = await readRow();
    const { status } = body;
    const reason = body.reason || null;
    const isRepeated =
      status === (row.correction?.status ?? null) && reason === (row.correction?.reason ?? null);
    if (isRepeated) return row;
    await transaction
      .insertInto('attendance_corrections')
      .values({
        ...{ session_id: session.id, user_id: userId, status, reason },
        ...{ changed_by: caller.id, changed_at: instantText(now) },
      })
      .execute();
    return readRow();
  });
}
