import { drawnPicture } from './drawn-picture.js';
import type { Emit } from './host-link.js';

/** Opens the microphone. Without one, uses silence and sends the error to the host page. */
export async function openMicrophone(emit: Emit): Promise<MediaStreamTrack | null> {
  try {
    return firstTrack(await navigator.mediaDevices.getUserMedia({ audio: true }));
  } catch (error) {
    emit('micError', deviceError(error));
    return null;
  }
}

/** Opens the camera. Without one, draws a picture with the initials and sends the error to the host page. */
export async function openCamera(emit: Emit, initials: string): Promise<MediaStreamTrack> {
  try {
    const video = { width: { ideal: 640 }, height: { ideal: 360 } };
    return firstTrack(await navigator.mediaDevices.getUserMedia({ video }));
  } catch (error) {
    emit('cameraError', deviceError(error));
    return drawnPicture(initials);
  }
}

/** Asks the viewer to choose a screen; rejects if they do not. */
export async function openScreen(): Promise<MediaStreamTrack> {
  return firstTrack(await navigator.mediaDevices.getDisplayMedia({ video: true }));
}

function firstTrack(stream: MediaStream): MediaStreamTrack {
  const [track] = stream.getTracks();
  if (!track) throw new DOMException('The device gave nothing.', 'NotFoundError');
  return track;
}

/** Returns Jitsi's error for a device that could not be opened. */
function deviceError(error: unknown): { type: string; message: string } {
  const { name, message } = error as Error;
  if (name === 'NotAllowedError') return { type: 'gum.permission_denied', message };
  return { type: name === 'NotFoundError' ? 'gum.not_found' : 'gum.general', message };
}
