import { after } from 'node:test';
import { launchBrowser } from './host-page.js';
import { openRooms } from './open-rooms.js';

/** Starts a server with rooms and a browser; both close after the file's tests. */
export async function roomsAndBrowser() {
  const rooms = await openRooms();
  const browser = await launchBrowser();
  after(async () => {
    await browser.close();
    await rooms.close();
  });
  return { rooms, browser };
}
