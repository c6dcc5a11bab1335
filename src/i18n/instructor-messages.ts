import type { AttendanceKind } from '../domain/attendance/attendance-report.js';
import type { FieldFault } from '../domain/schedule/field-faults.js';
import type { ErrorWords } from './messages.js';

/** Why a form about a session is closed. */
export type ClosedReason = 'live' | 'ended' | 'cancelled' | 'forbidden';

/** The words that only the elements for instructors show, in one language. */
export interface InstructorMessages {
  readonly newSession: string;
  readonly editSession: string;
  readonly titleLabel: string;
  readonly descriptionLabel: string;
  readonly optional: string;
  readonly startLabel: string;
  readonly minutesLabel: string;
  readonly placesLabel: string;
  readonly recordLabel: string;
  readonly recordHint: string;
  readonly fromTo: (date: string, from: string, to: string) => string;
  /** Beside a time that the clocks show twice that night. */
  readonly repeatedTime: string;
  /** Beside what was written: what the server holds by now. */
  readonly nowSaved: (value: string) => string;
  readonly schedule: string;
  readonly save: string;
  readonly saving: string;
  readonly discard: string;
  readonly scheduled: (when: string) => string;
  readonly saved: string;
  readonly unchanged: string;
  readonly newestLoaded: string;
  readonly cancelSession: string;
  readonly cancelTitle: string;
  readonly cancelText: string;
  readonly reasonLabel: string;
  readonly keepSession: string;
  readonly closed: Readonly<Record<ClosedReason, string>>;
  readonly saveFailed: string;
  readonly cancelFailed: string;
  readonly inputKept: string;
  readonly conflict: Required<ErrorWords>;
  readonly loadNewest: string;
  /** The server refuses what no field of the form is about. */
  readonly refused: string;
  readonly faults: Readonly<Record<FieldFault, string>>;

  readonly attendance: string;
  readonly exportCsv: string;
  readonly loadingAttendance: string;
  readonly attendanceFailed: string;
  readonly noAttendance: string;
  readonly nobodyYet: string;
  readonly asOf: (time: string) => string;
  readonly nameLabel: string;
  readonly stateLabel: string;
  readonly arrivalLabel: string;
  readonly departureLabel: string;
  readonly shareLabel: string;
  readonly stillThere: string;
  readonly kinds: Readonly<Record<AttendanceKind, string>>;
  /** Text with `{value}`, a number, and how many there are in all. */
  readonly outOf: (all: string) => string;
  readonly presentFrom: (percent: string) => string;
  readonly presentBelow: (percent: string) => string;
  readonly averageLength: string;
  readonly absent: string;
}
