import { expect, fixture, html } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { timesAsked } from '../../../testing/elements/real-room.js';
import {
  inState,
  joined,
  newRoom,
  roomOf,
  roomOnPage,
  server,
} from '../../../testing/elements/room-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { JitsiRoom } from './jitsi-room.js';

const focused = (element: JitsiRoom) => element.shadowRoot!.activeElement;

describe('<jitsi-room>', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  describe('before the call', () => {
    it('sends no request to the server, and displays a button to enter', async () => {
      const element = await roomOnPage({ 'server-url': `${server}/never-asked` });
      expect([element.state, element.getAttribute('state'), element.api]).to.deep.equal([
        'idle',
        'idle',
        null,
      ]);
      expect(textOf(element, 'load-button')).to.equal('Entrer dans la salle');
      await expect(element).to.be.accessible();
      expect(await timesAsked(`${server}/never-asked`)).to.equal(0);
      expect(document.querySelector(`link[href^="${server}"]`)).to.equal(null);
    });

    it('opens on click, with the options in attributes and properties', async () => {
      const element = await roomOnPage({
        'server-url': `${server}/sub/path`,
        'room-name': 'Classe d’été?#1',
        'display-name': 'Amina “A.”',
        email: 'amina@example.org',
        subject: 'Analyse',
        lang: 'fr-CA',
        'start-audio-muted': '',
        toolbar: 'camera chat',
      });
      element.jwt = 'secret-token';
      element.configOverwrite = { disableReactions: true };
      part(element, 'load-button')!.click();
      const settings = await (await roomOf(element)).call('settings');
      expect(settings).to.deep.include({
        roomName: encodeURIComponent('Classe d’été?#1'),
        jwt: 'secret-token',
        lang: 'fr-CA',
        userInfo: { displayName: "Amina 'A.'", email: 'amina@example.org' },
      });
      expect(settings.config).to.deep.include({
        startWithAudioMuted: true,
        startWithVideoMuted: false,
        prejoinConfig: { enabled: false },
        toolbarButtons: ['camera', 'chat'],
        subject: 'Analyse',
        disableReactions: true,
        disableDeepLinking: true,
        pip: { disabled: true },
      });
      expect(element.api!.getIFrame().src).to.match(new RegExp(`^${server}/sub/path/`));
      expect(element.outerHTML).to.not.contain('secret-token');
    });

    for (const loading of ['eager', 'lazy']) {
      it(`${loading}: opens without a click, with devices off and Jitsi's prejoin page`, async () => {
        const element = await roomOnPage({ loading });
        const { config } = await (await roomOf(element)).call('settings');
        expect(config).to.deep.include({
          startWithAudioMuted: true,
          startWithVideoMuted: true,
          prejoinConfig: { enabled: true },
        });
      });
    }

    it('lazy: does not open before it is in view', async () => {
      const above = await fixture<HTMLElement>(html`<div></div>`);
      above.style.blockSize = '500vh';
      const element = newRoom({ loading: 'lazy' });
      above.after(element);
      await element.updateComplete;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      expect(element.state).to.equal('idle');
      above.style.blockSize = '0';
      await inState(element, 'prejoin');
      element.remove();
    });

    it('displays a poster of the page', async () => {
      const element = await fixture<JitsiRoom>(
        html`<jitsi-room room-name="x"><h2 slot="poster">Permanence</h2></jitsi-room>`,
      );
      expect(element.querySelector('h2')!.assignedSlot!.name).to.equal('poster');
    });

    it('does nothing without a room name', async () => {
      const element = await fixture<JitsiRoom>(
        html`<jitsi-room server-url=${server} loading="eager"></jitsi-room>`,
      );
      await element.load();
      expect([element.state, element.api]).to.deep.equal(['idle', null]);
    });
  });

  describe('in the call', () => {
    it('sets the title of the frame in the language of the page, also after a change', async () => {
      const { element } = await joined();
      expect(element.api!.getIFrame().title).to.equal('Salle de la session');
      element.lang = 'en';
      await eventually(() => element.api!.getIFrame().title === 'Session room');
    });

    it('moves the focus to the frame, and back to the button after the call', async () => {
      const element = await roomOnPage();
      part(element, 'load-button')!.focus();
      part(element, 'load-button')!.click();
      await inState(element, 'joined');
      await eventually(() => focused(element) === element.api!.getIFrame());
      await (await roomOf(element)).call('leave');
      await inState(element, 'left');
      expect(focused(element)).to.equal(part(element, 'load-button'));
    });

    it('does not move the focus when it is outside the element', async () => {
      const field = await fixture<HTMLInputElement>(html`<input aria-label="Notes" />`);
      const { element } = await joined();
      field.focus();
      await element.hangup();
      await element.updateComplete;
      expect(document.activeElement).to.equal(field);
    });

    it('displays a notice about a camera that cannot be used, until the viewer closes it', async () => {
      const recorded = recordEvents('jitsi-room-error');
      const { element, room } = await joined();
      await room.call('emit', 'camera-error', { type: 'gum.permission_denied', message: 'x' });
      await eventually(() => part(element, 'notice'));
      recorded.stop();
      expect(recorded.events.at(-1)!.detail).to.include({ code: 'media_denied', fatal: false });
      expect([element.state, textOf(element, 'notice')]).to.deep.equal([
        'joined',
        'Le navigateur refuse la caméra ou le micro. Autorisez-les pour ce site. Ouvrir dans un nouvel onglet',
      ]);
      await expect(element).to.be.accessible();
      part(element, 'notice')!.querySelector<HTMLElement>('[aria-label="Fermer ce message"]')!.click();
      await element.updateComplete;
      expect(part(element, 'notice')).to.equal(null);
    });

    it('opens a new tab, with the token in the hash, which is sent to no server', async () => {
      const open = stub(window, 'open');
      const element = await roomOnPage({ 'server-url': `${server}/tenant` });
      element.jwt = 'a.b';
      element.openInTab();
      open.restore();
      expect(open.args).to.deep.equal([[`${server}/tenant/classe#jwt=%22a.b%22`, '_blank', 'noopener']]);
    });
  });

  describe('that fails to open', () => {
    for (const [title, serverUrl, code] of [
      ['a server that the page does not allow', 'https://meet.example.org', 'jitsi_server_not_allowed'],
      ['a server without https', server.replace('https', 'http'), 'jitsi_server_not_allowed'],
      ['a server with a user in its address', server.replace('//', '//user@'), 'jitsi_server_not_allowed'],
      ['no address', 'meet', 'jitsi_server_not_allowed'],
      ['a script that defines nothing', `${server}/empty-script`, 'script_blocked'],
      ['a script that throws', `${server}/broken-script`, 'script_blocked'],
      ['a script that does not exist', `${server}/no-script`, 'script_load_failed'],
    ] as const) {
      it(`${title}: ${code}, with a message and a button to retry`, async () => {
        // The errors of broken scripts reach the page, and would fail the test.
        const onerror = window.onerror;
        window.onerror = () => true;
        const recorded = recordEvents('jitsi-room-error', 'jitsi-room-closed');
        const element = await roomOnPage({ 'server-url': serverUrl });
        await element.load();
        recorded.stop();
        window.onerror = onerror;
        expect([
          element.state,
          textOf(element, 'error').includes(code),
          part(element, 'retry-button') !== null,
        ]).to.deep.equal(['error', true, true]);
        expect(recorded.names()).to.deep.equal(['jitsi-room-error', 'jitsi-room-closed']);
        expect(recorded.events[0]!.detail).to.include({ code, fatal: true });
        expect(warn.args.flat().filter((text) => String(text).includes(code))).to.have.length(1);
        await expect(element).to.be.accessible();
      });
    }

    it('opens at the next attempt when the server works again', async () => {
      const element = await roomOnPage({ 'server-url': `${server}/empty-script` });
      await element.load();
      element.serverUrl = server;
      await element.updateComplete;
      part(element, 'retry-button')!.click();
      await inState(element, 'joined');
    });
  });
});
