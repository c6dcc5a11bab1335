import type { AttendanceRow, AttendanceStatus } from '../session/live-session.js';

/**
 * Returns the status of a row at a threshold; null if there is nothing to measure against. A correction takes precedence.
 * Rows of backends without statuses have one by their percentage.
 */
export function attendanceStatus(row: AttendanceRow, threshold: number): AttendanceStatus | null {
  const { correction, status, computed_status, attendance_share } = row;
  if (correction) return correction.status;
  if (computed_status === null || attendance_share === null) return null;
  if (computed_status === undefined && status !== undefined) return status;
  if (computed_status === 'absent' || (computed_status === undefined && !hasJoined(row))) return 'absent';
  return (attendance_share ?? row.attendance_percent) >= threshold ? 'present' : 'partial';
}

function hasJoined({ joined_at, attendance_seconds }: AttendanceRow): boolean {
  return joined_at !== null || attendance_seconds > 0;
}
