import { Refusal } from '../../domain/refusal.js';
import { scheduleError } from '../../domain/schedule-error.js';

/** Refuses invalid times of a session. */
export function requireSchedule(...times: Parameters<typeof scheduleError>): void {
  const error = scheduleError(...times);
  if (error) throw new Refusal({ code: 'invalid_field', field: error.field, fault: error.code });
}
