import type { FieldFault, FieldFaults } from './field-faults.js';
import type { FieldError } from '../live-session-error.js';
import type { FieldName } from './session-fields.js';

/** What a server refused, by the fields of the form. */
export interface ServerFaults {
  readonly faults: FieldFaults;
  /** What no field of the form is about. */
  readonly others: readonly FieldError[];
}

type Told = readonly [FieldName, FieldFault];

/** For each field that is sent: which field of the form it came from, and what its codes mean there. `*` stands for all others. */
const meanings: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  '/title': {
    required: ['title', 'title_missing'],
    too_short: ['title', 'title_missing'],
    too_long: ['title', 'title_too_long'],
    '*': ['title', 'not_accepted'],
  },
  '/description': {
    too_long: ['description', 'description_too_long'],
    '*': ['description', 'not_accepted'],
  },
  '/scheduled_start_time': {
    required: ['date', 'date_missing'],
    in_past: ['time', 'time_past'],
    too_far: ['date', 'date_too_far'],
    '*': ['time', 'not_accepted'],
  },
  '/scheduled_end_time': {
    end_before_start: ['minutes', 'end_before_start'],
    duration_out_of_range: ['minutes', 'length_out_of_range'],
    in_past: ['minutes', 'end_past'],
    '*': ['minutes', 'not_accepted'],
  },
  '/max_participants': { '*': ['places', 'places_out_of_range'] },
  '/recording_enabled': { '*': ['recording', 'not_accepted'] },
};

/** Finds the fields that a server's errors are about; the first error of each counts. */
export function serverFaults(errors: readonly FieldError[]): ServerFaults {
  const told = errors.map((error) => ({ error, meaning: meaningOf(error) }));
  return {
    faults: Object.fromEntries(told.flatMap(({ meaning }) => (meaning ? [meaning] : [])).reverse()),
    others: told.filter(({ meaning }) => !meaning).map(({ error }) => error),
  };
}

function meaningOf({ pointer, code }: FieldError): Told | null {
  const codes = Object.hasOwn(meanings, pointer) ? meanings[pointer]! : {};
  return (Object.hasOwn(codes, code) ? codes[code] : codes['*']) ?? null;
}
