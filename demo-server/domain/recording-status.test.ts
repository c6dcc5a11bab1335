import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordingStatus } from './recording-status.js';
import type { SessionState } from './session.js';

const ended: SessionState = {
  status: 'ended',
  scheduled_start_time: '2026-03-02T10:00:00.000Z',
  scheduled_end_time: '2026-03-02T11:30:00.000Z',
  actual_start_time: '2026-03-02T10:02:00.000Z',
  actual_end_time: '2026-03-02T11:20:00.000Z',
  end_reason: null,
  cancelled_reason: null,
  version: 3,
  updated_at: '2026-03-02T11:20:00.000Z',
};
const expected = { recording_enabled: 1, recording_url: null, recording_visible: 1 };
const linked = { ...expected, recording_url: 'https://video.example.org/1' };
const day = 24 * 60 * 60_000;
const end = Date.parse('2026-03-02T11:20:00.000Z');

const cases = [
  ['just ended', ended, expected, end, 'processing'],
  ['almost a day later', ended, expected, end + day - 1, 'processing'],
  ['a day later', ended, expected, end + day, 'none'],
  ['ended, without a recording', ended, { ...expected, recording_enabled: 0 }, end, 'none'],
  ['ended without a start', { ...ended, actual_end_time: null }, expected, end, 'none'],
  ['ended, with a link', ended, linked, end, 'ready'],
  ['ended, with a late link', ended, linked, end + 30 * day, 'ready'],
  ['ended, with a link although none was planned', ended, { ...linked, recording_enabled: 0 }, end, 'ready'],
  ['ended, with a hidden link', ended, { ...linked, recording_visible: 0 }, end, 'hidden'],
  ['live, with a link', { ...ended, status: 'live', actual_end_time: null }, linked, end, 'none'],
  ['scheduled', { ...ended, status: 'scheduled', actual_end_time: null }, expected, end, 'none'],
  ['cancelled', { ...ended, status: 'cancelled', actual_end_time: null }, linked, end, 'none'],
] as const;

for (const [name, session, recording, now, status] of cases)
  test(`recording of a session, ${name}: ${status}`, () => {
    assert.equal(recordingStatus({ ...session, ...recording }, now), status);
  });
