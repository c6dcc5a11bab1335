import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { eventually } from '../../../testing/elements/eventually.js';
import { fakeClient, pending } from '../../../testing/elements/fake-client.js';
import { control, fieldError, write } from '../../../testing/elements/form-controls.js';
import { form } from '../../../testing/elements/form-fixture.js';
import { hour, sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { allText, recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { LiveSession, NewLiveSession } from '../../domain/session/live-session.js';
import type { CreateOptions, SessionId } from '../../api/live-session-client.js';
import './live-session-form.define.js';
import type { LiveSessionForm } from './live-session-form.js';

const now = tenOClock;
const validValues = { title: 'Limites', date: '2024-01-16', time: '11:00', minutes: '90' };
const created = (overrides: Partial<LiveSession> = {}) =>
  sessionFixture(25 * hour, now, { id: 9, title: 'Limites', jitsi_room_name: 'secret', ...overrides });

const submit = (element: LiveSessionForm) => part(element, 'submit-button')!.click();
const noticeShown = (element: Element) => eventually(() => textOf(element, 'notice') !== '');

describe('<live-session-form> for a new session', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = useFakeTimers({ now, toFake: ['Date'] })));
  afterEach(() => clock.restore());

  type CreateCall = [course: SessionId, session: NewLiveSession, options: CreateOptions];

  async function setup(answer: () => Promise<LiveSession> = () => Promise.resolve(created())) {
    const requests: CreateCall[] = [];
    const { client } = fakeClient(created, {
      createSession: (...call) => {
        requests.push(call as CreateCall);
        return answer();
      },
    });
    return { requests, element: await form({ courseId: 5, client }) };
  }

  it('sends the input, with the times of its time zone', async () => {
    const { requests, element } = await setup();
    await write(element, { ...validValues, description: 'Exercices', places: '30' });
    control(element, 'recording').click();
    submit(element);
    await noticeShown(element);
    expect(requests.map(([course, session]) => [course, session])).to.deep.equal([
      [
        5,
        {
          title: 'Limites',
          description: 'Exercices',
          scheduled_start_time: '2024-01-16T10:00:00.000Z',
          scheduled_end_time: '2024-01-16T11:30:00.000Z',
          max_participants: 30,
          recording_enabled: false,
        },
      ],
    ]);
  });

  it('shows the scheduled time, dispatches the session without its room name, and clears the fields', async () => {
    const recorded = recordEvents('live-session-submit', 'live-session-saved');
    const { element } = await setup();
    await write(element, validValues);
    submit(element);
    await noticeShown(element);
    expect(textOf(element, 'notice')).to.equal('Session programmée : mardi 16 janvier 2024 à 11:00.');
    expect(recorded.names()).to.deep.equal(['live-session-submit', 'live-session-saved']);
    expect(JSON.stringify(recorded.events)).to.not.include('secret');
    expect([control(element, 'title').value, control(element, 'minutes').value]).to.deep.equal(['', '60']);
    recorded.stop();
  });

  it('sends no invalid input, shows the error of each field, and focuses the first invalid field', async () => {
    const { requests, element } = await setup();
    await write(element, { date: '2024-01-15', time: '08:00', minutes: '3' });
    submit(element);
    await eventually(() => fieldError(element, 'title') !== '');
    expect(['title', 'date', 'time', 'minutes'].map((id) => fieldError(element, id))).to.deep.equal([
      'Donnez un titre à la session.',
      '',
      'Cette heure est déjà passée.',
      '',
    ]);
    expect(element.shadowRoot!.activeElement).to.equal(control(element, 'title'));
    expect(requests).to.deep.equal([]);
    await write(element, { title: 'L' });
    expect([fieldError(element, 'title'), fieldError(element, 'time')]).to.deep.equal([
      '',
      'Cette heure est déjà passée.',
    ]);
  });

  it('shows the times with their zone, and handles clock changes', async () => {
    const { element } = await setup();
    expect(textOf(element, 'when')).to.equal('heure d’Europe centrale');
    await write(element, { ...validValues, minutes: '900' });
    expect(textOf(element, 'when')).to.equal(
      'mardi 16 janvier 2024, de 11:00 à mercredi 17 janvier 2024 à 02:00 heure d’Europe centrale',
    );
    await write(element, { date: '2024-10-27', time: '02:30' });
    expect(allText(element)).to.include('Les horloges affichent cette heure deux fois');
    await write(element, { ...validValues, date: '2024-03-31', time: '02:30' });
    submit(element);
    await eventually(() => fieldError(element, 'time') !== '');
    expect(fieldError(element, 'time')).to.match(/^Cette heure n'existe pas ce jour-là/);
  });

  it("shows the server's validation errors beside their fields, and keeps the input", async () => {
    const refusal = new LiveSessionError('validation_failed', 'x', {
      errors: [
        { pointer: '/max_participants', code: 'out_of_range' },
        { pointer: '/scheduled_start_time', code: 'in_past' },
      ],
    });
    const { element } = await setup(() => Promise.reject(refusal));
    await write(element, validValues);
    submit(element);
    await eventually(() => fieldError(element, 'places') !== '');
    expect([fieldError(element, 'time'), fieldError(element, 'places')]).to.deep.equal([
      'Cette heure est déjà passée.',
      'De 1 à 1 000 places.',
    ]);
    expect(element.shadowRoot!.activeElement).to.equal(control(element, 'time'));
    expect(control(element, 'title').value).to.equal('Limites');
    expect(part(element, 'error')).to.equal(null);
  });

  it('shows a validation error of the server that has no field', async () => {
    const errors = [{ pointer: '/jitsi_server_url', code: 'not_allowed' }];
    const { element } = await setup(() =>
      Promise.reject(new LiveSessionError('validation_failed', 'x', { errors })),
    );
    await write(element, validValues);
    submit(element);
    await eventually(() => part(element, 'error'));
    expect(textOf(element, 'error')).to.include('une valeur qui ne figure pas dans ce formulaire');
  });

  it('repeats a failed request with the same idempotency key, and uses another for the next session', async () => {
    let answers = 0;
    const { requests, element } = await setup(() => {
      answers += 1;
      return answers === 1
        ? Promise.reject(new LiveSessionError('timeout', 'x'))
        : Promise.resolve(created());
    });
    await write(element, validValues);
    submit(element);
    await eventually(() => part(element, 'retry-button'));
    expect(textOf(element, 'error')).to.include('Votre saisie est conservée.');
    part(element, 'retry-button')!.click();
    await noticeShown(element);
    await write(element, validValues);
    submit(element);
    await eventually(() => requests.length === 3);
    const keys = requests.map(([, , { idempotencyKey }]) => idempotencyKey);
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect([keys[1] === keys[0], keys[2] === keys[0]]).to.deep.equal([true, false]);
  });

  it('sends one request for several clicks, and keeps input during the request', async () => {
    const answer = pending<LiveSession>();
    const { requests, element } = await setup(() => answer.promise);
    await write(element, validValues);
    submit(element);
    await eventually(() => requests.length === 1);
    submit(element);
    expect([element.state, textOf(element, 'submit-button')]).to.deep.equal(['saving', 'Enregistrement...']);
    await write(element, { title: 'La suivante' });
    answer.resolve(created());
    await noticeShown(element);
    expect([requests.length, control(element, 'title').value]).to.deep.equal([1, 'La suivante']);
  });

  it('sends nothing if the page prevents the default', async () => {
    const { requests, element } = await setup();
    element.addEventListener('live-session-submit', (event) => event.preventDefault());
    await write(element, validValues);
    submit(element);
    await eventually(() => element.state === 'ready');
    await element.updateComplete;
    expect([requests.length, control(element, 'title').value]).to.deep.equal([0, 'Limites']);
  });

  it('has the default duration set by the page, and discards the input after a click', async () => {
    const { element } = await setup();
    element.setAttribute('default-duration', '45');
    await write(element, { title: 'x' });
    expect(control(element, 'minutes').value).to.equal('45');
    part(element, 'discard-button')!.click();
    await element.updateComplete;
    expect([control(element, 'title').value, part(element, 'discard-button')]).to.deep.equal(['', null]);
    expect(element.shadowRoot!.activeElement).to.equal(control(element, 'title'));
  });

  it('keeps the input if the client cannot create sessions', async () => {
    const { client } = fakeClient(created, { createSession: undefined as never });
    const element = await form({ courseId: 5, client });
    await write(element, validValues);
    submit(element);
    await eventually(() => part(element, 'error'));
    expect([control(element, 'title').value, element.getAttribute('reason')]).to.deep.equal([
      'Limites',
      'unsupported',
    ]);
  });

  for (const lang of ['fr', 'ar'])
    it(`is accessible, with and without errors: ${lang}`, async () => {
      const { element } = await setup();
      element.lang = lang;
      await expect(element).to.be.accessible();
      submit(element);
      await eventually(() => element.shadowRoot!.querySelector('[aria-invalid="true"]'));
      await expect(element).to.be.accessible();
    });
});
