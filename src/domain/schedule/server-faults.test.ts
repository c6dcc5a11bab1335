import { expect } from '@open-wc/testing';
import { serverFaults } from './server-faults.js';

describe('serverFaults', () => {
  for (const [pointer, code, expected] of [
    ['/title', 'required', { title: 'title_missing' }],
    ['/title', 'too_short', { title: 'title_missing' }],
    ['/title', 'too_long', { title: 'title_too_long' }],
    ['/title', 'invalid_text', { title: 'not_accepted' }],
    ['/description', 'too_long', { description: 'description_too_long' }],
    ['/description', 'type', { description: 'not_accepted' }],
    ['/scheduled_start_time', 'in_past', { time: 'time_past' }],
    ['/scheduled_start_time', 'too_far', { date: 'date_too_far' }],
    ['/scheduled_start_time', 'invalid_datetime', { time: 'not_accepted' }],
    ['/scheduled_end_time', 'end_before_start', { minutes: 'end_before_start' }],
    ['/scheduled_end_time', 'duration_out_of_range', { minutes: 'length_out_of_range' }],
    ['/scheduled_end_time', 'in_past', { minutes: 'end_past' }],
    ['/max_participants', 'out_of_range', { places: 'places_out_of_range' }],
    ['/recording_enabled', 'type', { recording: 'not_accepted' }],
    ['/title', 'toString', { title: 'not_accepted' }],
  ] as const)
    it(`${pointer} ${code}: ${JSON.stringify(expected)}`, () =>
      expect(serverFaults([{ pointer, code }])).to.deep.equal({ faults: expected, others: [] }));

  it('separates errors about no field of the form', () => {
    const others = [
      { pointer: '/jitsi_server_url', code: 'out_of_range' },
      { pointer: '/constructor', code: 'unknown_field' },
    ];
    const title = { pointer: '/title', code: 'too_long' };
    expect(serverFaults([others[0]!, title, others[1]!])).to.deep.equal({
      faults: { title: 'title_too_long' },
      others,
    });
  });

  it('uses the first error of a field', () => {
    const errors = ['too_long', 'invalid_text'].map((code) => ({ pointer: '/title', code }));
    expect(serverFaults(errors).faults).to.deep.equal({ title: 'title_too_long' });
  });
});
