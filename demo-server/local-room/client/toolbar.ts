import type { Conference } from './conference.js';
import { element } from './element.js';
import { icon, type IconName } from './icon.js';
import { buttonNames, type ButtonName } from './room-config.js';
import { runCommand } from './room-commands.js';
import type { CommandName } from './supported-names.js';
import type { Words } from './words/words.js';

interface ButtonLook {
  icon: IconName;
  label: keyof Words['buttons'];
  /** Accessible name: the effect of pressing the button. */
  name: string;
  command: CommandName;
  /** Marks a device that is off, or a function that is on. */
  mark?: 'off' | 'on' | undefined;
  count?: number;
}

/** A row of buttons that run commands of the API. */
export class Toolbar {
  readonly element = element('div', { class: 'toolbar' });
  readonly #buttons = new Map<ButtonName, HTMLButtonElement>();
  readonly #words: Words;

  constructor(words: Words, conference: Conference, names: readonly ButtonName[] = buttonNames) {
    this.#words = words;
    for (const name of names) {
      const button = element('button', { type: 'button', class: `control control-${name}` });
      button.addEventListener('click', () =>
        runCommand(conference, this.#looks(conference)[name].command, []),
      );
      this.#buttons.set(name, button);
      this.element.append(button);
    }
  }

  /** Updates the buttons. */
  update(conference: Conference, shown: readonly ButtonName[] = conference.buttons): void {
    const looks = this.#looks(conference);
    for (const [name, button] of this.#buttons) {
      button.hidden = !shown.includes(name);
      dress(button, looks[name], this.#words);
    }
    this.element.hidden = shown.length === 0;
  }

  /** Moves the focus to a button. */
  focus(name: ButtonName): void {
    this.#buttons.get(name)?.focus();
  }

  #looks({ devices, me, chat, isTileView }: Conference): Record<ButtonName, ButtonLook> {
    const words = this.#words;
    const { microphone, camera, screen } = devices;
    const device = (isOn: boolean) => (isOn ? undefined : ('off' as const));
    const active = (isOn: boolean) => (isOn ? ('on' as const) : undefined);
    return {
      microphone: {
        icon: microphone.isWanted ? 'mic' : 'mic-off',
        label: 'mic',
        name: microphone.isWanted ? words.micOff : words.micOn,
        command: 'toggleAudio',
        mark: device(microphone.isWanted),
      },
      camera: {
        icon: camera.isWanted ? 'camera' : 'camera-off',
        label: 'camera',
        name: camera.isWanted ? words.cameraOff : words.cameraOn,
        command: 'toggleVideo',
        mark: device(camera.isWanted),
      },
      raisehand: {
        icon: 'hand',
        label: 'hand',
        name: me.state.hand ? words.lowerHand : words.raiseHand,
        command: 'toggleRaiseHand',
        mark: active(me.state.hand > 0),
      },
      desktop: {
        icon: 'screen',
        label: 'screen',
        name: screen.isOn ? words.stopSharing : words.shareScreen,
        command: 'toggleShareScreen',
        mark: active(screen.isOn),
      },
      chat: {
        icon: 'chat',
        label: 'chat',
        name: chat.isOpen ? words.closeChat : words.openChat(chat.unreadCount),
        command: 'toggleChat',
        mark: active(chat.isOpen),
        count: chat.unreadCount,
      },
      tileview: {
        icon: 'tiles',
        label: 'tiles',
        name: isTileView ? words.hideTiles : words.showTiles,
        command: 'toggleTileView',
        mark: active(isTileView),
      },
      hangup: { icon: 'leave', label: 'leave', name: words.leave, command: 'hangup' },
    };
  }
}

function dress(button: HTMLButtonElement, look: ButtonLook, words: Words): void {
  if (button.getAttribute('aria-label') === look.name && button.dataset['count'] === String(look.count))
    return;
  button.setAttribute('aria-label', look.name);
  button.dataset['count'] = String(look.count);
  button.classList.toggle('is-off', look.mark === 'off');
  button.classList.toggle('is-on', look.mark === 'on');
  const label = element('span', { class: 'label', 'aria-hidden': 'true' }, words.buttons[look.label]);
  button.replaceChildren(icon(look.icon), label);
  if (look.count) {
    const count = look.count.toLocaleString(words.lang);
    button.append(element('span', { class: 'count', 'aria-hidden': 'true' }, count));
  }
}
