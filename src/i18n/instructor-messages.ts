import type { AttendanceKind } from '../domain/attendance/attendance-report.js';
import type { FieldFault } from '../domain/schedule/field-faults.js';
import type { ErrorWords } from './messages.js';

/** The reason for which the form does not accept changes. */
export type ClosedReason = 'live' | 'ended' | 'cancelled' | 'forbidden';

/** The words of the form and of the attendance, in one language. */
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
  /** Shown beside a time that occurs twice because clocks are set back. */
  readonly repeatedTime: string;
  /** Shown beside the viewer's input: the value that the server has now. */
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
  /** Shown when the server rejects a field that the form does not have. */
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
  /** A message with `{value}` for a number, and the total. */
  readonly outOf: (all: string) => string;
  readonly presentFrom: (percent: string) => string;
  readonly presentBelow: (percent: string) => string;
  readonly averageLength: string;
  readonly absent: string;
}
