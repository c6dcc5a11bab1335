import type { FormController } from '../../controllers/schedule/form-controller.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Formats } from '../../i18n/formats.js';
import type { InstructorMessages } from '../../i18n/instructor-messages.js';
import type { Messages } from '../../i18n/messages.js';

/** The values from which all parts of a form are rendered. */
export interface FormView {
  readonly form: FormController;
  readonly words: Messages;
  readonly instructorWords: InstructorMessages;
  readonly formats: Formats;
  /** The language tag of the words. */
  readonly tag: string;
  readonly now: Instant;
}
