import { JitsiMeeting } from '@jitsi/react-sdk';
import { createRoot } from 'react-dom/client';

let root;

export function open(container, roomName) {
  root = createRoot(container);
  root.render(<JitsiMeeting domain="meet.example.org" roomName={roomName} />);
}

export function close() {
  root.unmount();
}
