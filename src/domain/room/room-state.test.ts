import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { counted } from '../../../testing/elements/counted.js';
import {
  idleRoom,
  isCallOpen,
  isCallOver,
  type RoomInput,
  type RoomState,
  roomStateAfter,
} from './room-state.js';

const error = (name: string, isFatal = false, message = ''): RoomInput => ({
  type: 'conference-error',
  error: { name, message, isFatal },
});
type PlainInput = Exclude<RoomInput['type'], 'conference-error' | 'failed' | 'conference-left'>;
const input = (type: PlainInput | 'conference-left'): RoomInput =>
  type === 'conference-left' ? { type, callMs: 60_000 } : { type };
const leftAfter = (callMs: number): RoomInput => ({ type: 'conference-left', callMs });
const after = (...inputs: RoomInput[]) => inputs.reduce(roomStateAfter, idleRoom);
const name = (...inputs: RoomInput[]) => after(...inputs).name;

const connecting = [input('load'), input('frame-created')];
const joined = [...connecting, input('ready'), input('joined')];

describe('roomStateAfter', () => {
  for (const [title, inputs, expected] of [
    ['is idle at first', [], 'idle'],
    ['loads the script', [input('load')], 'loading'],
    ['connects', connecting, 'connecting'],
    ['ignores a second load during a call', [...joined, input('load')], 'joined'],
    ['is still connecting when the app is ready', [...connecting, input('ready')], 'connecting'],
    ['shows the prejoin page', [...connecting, input('ready'), input('prejoin')], 'prejoin'],
    [
      'waits in the lobby',
      [...connecting, input('ready'), error('conference.connectionError.membersOnly'), input('prejoin')],
      'lobby',
    ],
    [
      'asks for the password',
      [...connecting, input('ready'), error('conference.passwordRequired'), input('password-required')],
      'password',
    ],
    ['joins', joined, 'joined'],
    [
      'joins from the lobby',
      [...connecting, input('ready'), error('conference.connectionError.membersOnly'), input('joined')],
      'joined',
    ],
    ['reconnects after the app has reloaded itself', [...joined, input('ready')], 'reconnecting'],
    ['is joined again after that', [...joined, input('ready'), input('joined')], 'joined'],
    ['reconnects after a fatal error', [...joined, error('connection.otherError', true)], 'reconnecting'],
    [
      'fails when reconnecting reaches its time limit',
      [...joined, error('connection.otherError', true), input('timeout')],
      'error',
    ],
    ['stays joined while entering a breakout room', [...joined, input('conference-left')], 'joined'],
    [
      'stays joined in a breakout room',
      [...joined, input('conference-left'), input('joined'), input('timeout')],
      'joined',
    ],
    [
      'has left when nothing follows within the time limit',
      [...joined, input('conference-left'), input('timeout')],
      'left',
    ],
    [
      'has left when Jitsi is ready to close',
      [...joined, input('conference-left'), input('ready-to-close')],
      'left',
    ],
    [
      'is kicked when a moderator removes the viewer',
      [...joined, input('kicked'), input('conference-left')],
      'kicked',
    ],
    [
      'has ended when the conference is destroyed',
      [...joined, error('conference.destroyed'), input('ready-to-close')],
      'ended',
    ],
    ['fails when the app is never ready', [...connecting, input('timeout')], 'error'],
    [
      'fails after an error from which the app does not continue',
      [...connecting, input('ready'), error('connection.conferenceRequestFailed')],
      'error',
    ],
    ['ignores a harmless error', [...joined, error('conference.chatError')], 'joined'],
    ['can be loaded again after an error', [...connecting, input('timeout'), input('load')], 'loading'],
    ['is idle after a reset', [...joined, input('reset')], 'idle'],
  ] as const) {
    it(title, () => expect(name(...inputs)).to.equal(expected));
  }

  it('has the code of the failure', () => {
    expect(after(...connecting, input('timeout')).error).to.equal('connection_timeout');
    expect(after(...connecting, error('conference.max_users'), input('timeout')).error).to.equal(
      'session_full',
    );
    expect(
      after(...connecting, error('connection.passwordRequired', false, 'Not acceptable by exp')).error,
    ).to.equal('jwt_expired');
    expect(after(input('load'), { type: 'failed', code: 'script_load_failed' }).error).to.equal(
      'script_load_failed',
    );
  });

  it('shows the login page if the server requires a login', () => {
    expect(
      name(...connecting, input('ready'), error('connection.passwordRequired', false, 'token required')),
    ).to.equal('password');
  });

  it('has a time limit in each step that does not wait for a person', () => {
    const waits = (...inputs: RoomInput[]) => after(...inputs).waitsFor;
    expect(waits(...connecting)).to.equal('ready');
    expect(waits(...connecting, input('ready'))).to.equal('join');
    for (const page of ['prejoin', 'password-required'] as const)
      expect(waits(...connecting, input('ready'), input(page))).to.equal(null);
    expect(waits(...connecting, input('ready'), error('conference.max_users'))).to.equal('visitor');
    expect(waits(...joined)).to.equal(null);
    expect(waits(...joined, input('conference-left'))).to.equal('rejoin');
    expect(waits(...joined, input('ready'))).to.equal('reconnect');
    expect(waits(...joined, input('ready'), input('joined'))).to.equal(null);
  });

  it('connects again when the app reloads itself before the viewer has joined', () => {
    expect(after(...connecting, input('ready'), input('prejoin'), input('ready'))).to.include({
      name: 'connecting',
      waitsFor: 'join',
    });
  });

  for (const [seconds, expected] of [
    [289, 'left'],
    [291, 'embed_time_limit'],
    [300, 'embed_time_limit'],
    [309, 'embed_time_limit'],
    [311, 'left'],
  ] as const) {
    it(`left without another event after ${seconds} s: ${expected}`, () => {
      const state = after(...joined, leftAfter(seconds * 1000), input('timeout'));
      expect(state.error ?? state.name).to.equal(expected);
    });
  }

  it('leaves the end of a call only by a new load, and ignores events while idle', () => {
    const types = [
      'frame-created',
      'ready',
      'prejoin',
      'password-required',
      'joined',
      'conference-left',
      'ready-to-close',
      'kicked',
      'timeout',
    ] as const;
    const anyInput = fc.oneof(
      fc.constantFrom(...types).map(input),
      fc
        .constantFrom('conference.destroyed', 'connection.otherError', 'x')
        .chain((text) => fc.boolean().map((fatal) => error(text, fatal))),
    );
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 30 }), (inputs) => {
        expect(roomStateAfter(idleRoom, inputs[0] ?? input('joined'))).to.equal(idleRoom);
        inputs.reduce<RoomState>(
          (state, next) => {
            const following = roomStateAfter(state, next);
            if (isCallOver(state)) expect(following).to.equal(state);
            expect(isCallOver(following) && isCallOpen(following)).to.equal(false);
            if (following.waitsFor) expect(isCallOpen(following)).to.equal(true);
            return following;
          },
          after(...connecting),
        );
      }),
      counted(1000),
    );
  });
});
