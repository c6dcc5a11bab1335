import { holdAlive } from './hold-alive.js';
import { RoomApp } from './room-app.js';

interface Steering {
  jitsiTest: string;
  args: unknown[];
}

const room = new RoomApp();

// Tests control the room by separate messages: a method's name, its arguments, and a port for the result.
window.addEventListener('message', ({ data, ports: [port] }) => {
  const { jitsiTest: name, args } = (data ?? {}) as Partial<Steering>;
  if (!name || !args || !port) return;
  const method = (room as unknown as Record<string, ((...values: unknown[]) => unknown) | undefined>)[name];
  port.postMessage({ result: name === 'isThere' ? true : method?.apply(room, args) });
});

holdAlive('page');
room.start();
