import { fixture, html } from '@open-wc/testing';
import type { JitsiRoom } from '../../src/components/jitsi-room/jitsi-room.js';
import { eventually } from './eventually.js';

/** The records of a host page (testing/host-pages/watch.js). */
export interface Seen {
  readonly violations: string[];
  readonly errors: { code: string; message: string; fatal: boolean }[];
  readonly states: string[];
}

/** Returns the value of a header in docs/security.md; `JITSI` is the placeholder of the Jitsi server. */
export async function documented(header: string): Promise<string> {
  const text = await (await fetch('/docs/security.md')).text();
  const [, value] = new RegExp(`^${header}: (.+)$`, 'm').exec(text) ?? [];
  return value!.replaceAll('https://meet.example.org', 'JITSI');
}

/** Opens a page with these headers in a frame; `allow` is the attribute of the frame. */
export async function hostFrame(
  file: string,
  headers: Record<string, string>,
  allow = 'camera; microphone',
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.title = 'Host page';
  frame.allow = allow;
  frame.src = `/host-pages/${file}?headers=${encodeURIComponent(JSON.stringify(headers))}`;
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.append(frame);
  return frame;
}

/** Opens a page with a room and these headers in a frame. */
export async function hostPage(headers: Record<string, string>, allow?: string) {
  const frame = await hostFrame('room.html', headers, allow);
  const room = () => frame.contentDocument?.querySelector<JitsiRoom>('jitsi-room:defined') ?? null;
  await eventually(() => room()?.hasUpdated, 'The page did not load.');
  return { frame, room: room()!, seen: (frame.contentWindow as unknown as { seen: Seen }).seen };
}
