import { DeviceSwitch } from './device-switch.js';
import type { Emit } from './host-link.js';
import { openCamera, openMicrophone, openScreen } from './open-device.js';
import type { OutgoingTracks } from './peer.js';

interface DeviceOptions {
  startsMuted: { audio: boolean; video: boolean };
  initials: () => string;
  emit: Emit;
  /** Called after a device was turned on or off. */
  onChange: () => void;
}

/** The viewer's own microphone, camera and shared screen. */
export class LocalDevices {
  readonly microphone: DeviceSwitch;
  readonly camera: DeviceSwitch;
  readonly screen: DeviceSwitch;
  /** The viewer's own picture. */
  readonly ownVideo = new MediaStream();

  constructor({ startsMuted, initials, emit, onChange }: DeviceOptions) {
    const changed = (tell: () => void) => () => {
      this.#showOwnVideo();
      tell();
      onChange();
    };
    this.microphone = new DeviceSwitch(
      !startsMuted.audio,
      () => openMicrophone(emit),
      changed(() => emit('audioMuteStatusChanged', { muted: !this.microphone.isOn })),
    );
    this.camera = new DeviceSwitch(
      !startsMuted.video,
      () => openCamera(emit, initials()),
      changed(() => emit('videoMuteStatusChanged', { muted: !this.camera.isOn })),
    );
    this.screen = new DeviceSwitch(
      false,
      openScreen,
      changed(() =>
        emit('screenSharingStatusChanged', { on: this.screen.isOn, details: this.#screenDetails() }),
      ),
    );
  }

  /** Tracks for the others; the screen replaces the camera. */
  get outgoing(): OutgoingTracks {
    return { audio: this.microphone.track, video: this.screen.track ?? this.camera.track };
  }

  /** Turns the devices on or off as the viewer wants; called at the join. */
  apply(): void {
    for (const device of this.#all) void device.apply();
  }

  /** Turns all devices off permanently. */
  close(): void {
    for (const device of this.#all) device.close();
  }

  get #all(): DeviceSwitch[] {
    return [this.screen, this.microphone, this.camera];
  }

  #showOwnVideo(): void {
    const { video } = this.outgoing;
    for (const old of this.ownVideo.getTracks()) if (old !== video) this.ownVideo.removeTrack(old);
    if (video) this.ownVideo.addTrack(video);
  }

  #screenDetails(): { sourceType?: string } {
    const sourceType = this.screen.track?.getSettings().displaySurface;
    return sourceType ? { sourceType } : {};
  }
}
