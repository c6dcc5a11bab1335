import type { Browser } from 'playwright-core';
import { signRoomToken } from '../../demo-server/local-room/room-token.js';
import { HostPage } from './host-page.js';
import type { TestRooms } from './open-rooms.js';

/** Opens a room with an instructor, by a token, and a guest, each in a separate browser profile. */
export async function openClass(browser: Browser, rooms: TestRooms, room: string, options = {}) {
  const teacher = await HostPage.open(browser, rooms);
  const student = await HostPage.open(browser, rooms);
  const claims = { room, name: 'Claire Morel', moderator: true };
  const jwt = await signRoomToken(rooms.secret, claims, rooms.time.now + 60_000);
  const teacherId = await teacher.join(room, { jwt, ...options });
  const studentId = await student.join(room, { name: 'Amina Benali', ...options });
  await teacher.hears('participantJoined', { id: studentId });
  const close = () => Promise.all([teacher.close(), student.close()]);
  return { teacher, student, teacherId, studentId, close };
}
