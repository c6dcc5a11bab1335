import type { TemplateResult } from 'lit';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { Messages } from '../../i18n/messages.js';
import { errorBox } from '../parts/error-box.js';

interface ListError {
  /** Null where the device has no connection, and nothing has failed yet. */
  readonly error: LiveSessionError | null;
  readonly offline: boolean;
  /** Sessions are shown, and asked for again without the viewer. */
  readonly isFollowed: boolean;
  readonly words: Messages;
  readonly onRetry: () => void;
}

/** What keeps a list from being up to date, or from being there at all. */
export function listError({ error, offline, isFollowed, words, onRetry }: ListError): TemplateResult {
  // It needs nothing from the viewer, and everything else follows from it.
  if (offline || !error) return errorBox({ code: 'offline', operation: 'list', words });
  const { code, retriable } = error;
  const willRetry = isFollowed && retriable && code !== 'token_expired';
  const wording = willRetry ? { title: words.connectionLost, text: words.retryingSoon } : undefined;
  return errorBox({
    code,
    operation: 'list',
    words,
    ...(wording && { wording }),
    ...(code === 'not_found' && { wording: words.courseNotFound }),
    onRetry: retriable ? onRetry : undefined,
  });
}
