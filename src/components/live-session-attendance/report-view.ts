import type { AttendanceReport } from '../../domain/attendance/attendance-report.js';
import type { Formats } from '../../i18n/formats.js';
import type { InstructorMessages } from '../../i18n/instructor-messages.js';
import type { Messages } from '../../i18n/messages.js';

/** The values from which all parts of a report are rendered. */
export interface ReportView {
  readonly report: AttendanceReport;
  readonly words: Messages;
  readonly instructorWords: InstructorMessages;
  readonly formats: Formats;
  /** The language tag of the words. */
  readonly tag: string;
}
