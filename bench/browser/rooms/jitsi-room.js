import '../../../dist/components/jitsi-room/jitsi-room.define.js';

export function open(container, roomName) {
  const room = document.createElement('jitsi-room');
  Object.assign(room, { serverUrl: `${location.origin}/jitsi`, roomName, noPrejoin: true });
  container.append(room);
  void room.load();
}

export function close(container) {
  container.replaceChildren();
}
