import {
  type FieldError,
  type ForeignErrorCode,
  type KnownErrorCode,
  LiveSessionError,
} from '../../domain/live-session-error.js';
import { asFields, type Fields, text } from '../parse/read-fields.js';
import { retryAfterMs } from './retry-after.js';

/** What a server refused with: its own code where `content`, the body, tells one, else what the status stands for. */
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

/** A refusal's body; null where it holds no JSON with fields. */
function fieldsIn(content: string): Fields | null {
  try {
    return asFields(JSON.parse(content));
  } catch {
    return null;
  }
}

/** The code in a refusal's body: problem+json of ours, or the `{error: {code}}` that many backends send. */
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
