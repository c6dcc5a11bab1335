import {
  type FieldError,
  type ForeignErrorCode,
  type KnownErrorCode,
  LiveSessionError,
} from '../../domain/live-session-error.js';
import { asFields, type Fields, text } from '../parse/read-fields.js';
import { retryAfterMs } from './retry-after.js';

/** Returns the error for a refusal: with the code in its body, `content`, or else the code for its status. */
export function refusal(response: Response, content: string, requestName: string): LiveSessionError {
  const { status } = response;
  const body = fieldsIn(content);
  const code = codeIn(body) ?? codeByStatus[status] ?? (status >= 500 ? 'internal' : 'refused');
  return new LiveSessionError(code, `${requestName} answered ${status} ${code}.`, {
    status,
    retryAfterMs: retryAfterMs(response),
    errors: fieldErrorsIn(body),
  });
}

/** Parses the body of a refusal; returns null if it is not a JSON object. */
function fieldsIn(content: string): Fields | null {
  try {
    return asFields(JSON.parse(content));
  } catch {
    return null;
  }
}

/** Returns the code in a body: `code` as in problem+json, or `error.code`, which many backends send. */
function codeIn(body: Fields | null): ForeignErrorCode | null {
  return (asCode(body?.code) ?? asCode(asFields(body?.error)?.code)) as ForeignErrorCode | null;
}

function fieldErrorsIn(body: Fields | null): FieldError[] {
  const errors = Array.isArray(body?.errors) ? (body.errors as readonly unknown[]) : [];
  return errors.flatMap((error) => {
    const [pointer, code] = [text(asFields(error)?.pointer), asCode(asFields(error)?.code)];
    return pointer?.startsWith('/') && code ? [{ pointer, code }] : [];
  });
}

function asCode(value: unknown): string | null {
  const code = text(value);
  return code && /^[a-z0-9_]{1,64}$/.test(code) ? code : null;
}

const codeByStatus: Readonly<Record<number, KnownErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  410: 'not_found',
  408: 'timeout',
  422: 'validation_failed',
  429: 'rate_limited',
  501: 'not_found',
  503: 'overloaded',
  504: 'timeout',
};
