/** The state of a form. `closed`: the session can no longer be edited. */
export type FormState = 'loading' | 'error' | 'ready' | 'saving' | 'closed';
