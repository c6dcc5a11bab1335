import { LiveSessionError, type LiveSessionErrorCode } from '../domain/live-session-error.js';
import { asFields, text } from './read-fields.js';
import { retryAfterMs } from './retry-after.js';

/** What a server refused with: its own code where `content`, the body, tells one, else what the status stands for. */
export function refusal(response: Response, content: string, requestName: string): LiveSessionError {
  const { status } = response;
  const code = codeIn(content) ?? codeByStatus[status] ?? (status >= 500 ? 'internal' : 'refused');
  return new LiveSessionError(code, `${requestName} answered ${status} ${code}.`, {
    status,
    retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
  });
}

/** The code in a refusal's body: problem+json of ours, or the `{error: {code}}` that many backends send. */
function codeIn(content: string): string | null {
  try {
    const body = asFields(JSON.parse(content));
    const code = text(body?.code) ?? text(asFields(body?.error)?.code);
    return code && /^[a-z0-9_]{1,64}$/.test(code) ? code : null;
  } catch {
    return null;
  }
}

const codeByStatus: Record<number, LiveSessionErrorCode> = {
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
