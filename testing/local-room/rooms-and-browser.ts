import { after } from 'node:test';
import { launchBrowser } from './host-page.js';
import { openRooms } from './open-rooms.js';

/** A server with rooms and a browser, closed when the tests of the file are over. */
export async function roomsAndBrowser() {
  const rooms = await openRooms();
  const browser = await launchBrowser();
  after(async () => {
    await browser.close();
    await rooms.close();
  });
  return { rooms, browser };
}
