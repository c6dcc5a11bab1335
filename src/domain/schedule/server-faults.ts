import type { FieldFault, FieldFaults } from './field-faults.js';
import type { FieldError } from '../live-session-error.js';
import type { FieldName } from './session-fields.js';

/** The field errors of a server, assigned to the fields of the form. */
export interface ServerFaults {
  readonly faults: FieldFaults;
  /** Errors about no field of the form. */
  readonly others: readonly FieldError[];
}

type AssignedFault = readonly [FieldName, FieldFault];

/** For each field of the request and each error code: the field of the form, and its fault. `*` stands for all other codes. */
const assignments: Readonly<Record<string, Readonly<Record<string, AssignedFault>>>> = {
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

/** Assigns the errors of a server to the fields of the form. Uses the first error of each field. */
export function serverFaults(errors: readonly FieldError[]): ServerFaults {
  const assigned = errors.map((error) => ({ error, fault: faultOf(error) }));
  return {
    faults: Object.fromEntries(assigned.flatMap(({ fault }) => (fault ? [fault] : [])).reverse()),
    others: assigned.filter(({ fault }) => !fault).map(({ error }) => error),
  };
}

function faultOf({ pointer, code }: FieldError): AssignedFault | null {
  const codes = Object.hasOwn(assignments, pointer) ? assignments[pointer]! : {};
  return (Object.hasOwn(codes, code) ? codes[code] : codes['*']) ?? null;
}
