import type { TemplateResult } from 'lit';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { Messages } from '../../i18n/messages.js';
import { errorBox } from '../parts/error-box.js';

interface ListError {
  /** The error of the last request; null if it succeeded. */
  readonly error: LiveSessionError | null;
  /** True if the device has no connection. */
  readonly offline: boolean;
  /** True if the list shows sessions and requests them again automatically. */
  readonly isUpdated: boolean;
  readonly words: Messages;
  readonly onRetry: () => void;
}

/** Renders the error of a list without sessions, or whose sessions may be out of date. */
export function listError({ error, offline, isUpdated, words, onRetry }: ListError): TemplateResult {
  // Shown before errors, because it is their cause, and the viewer needs to do nothing.
  if (offline || !error) return errorBox({ code: 'offline', operation: 'list', words });
  const { code, retriable } = error;
  const willRetry = isUpdated && retriable && code !== 'token_expired';
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
