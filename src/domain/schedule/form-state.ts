/** What a form about a session shows: `closed` where the session cannot be edited. */
export type FormState = 'loading' | 'error' | 'ready' | 'saving' | 'closed';
