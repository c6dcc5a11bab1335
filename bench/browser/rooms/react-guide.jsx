import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Opens a room as the guide's player does. Its clean-up function is returned to a caller that ignores it. */
function Room({ roomName }) {
  const place = useRef(null);
  const [api, setApi] = useState(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const begin = async () => {
      await null; // the script is already loaded
      const opened = new globalThis.JitsiMeetExternalAPI('meet.example.org', {
        roomName,
        parentNode: place.current,
      });
      setApi(opened);
      const recount = () => setCount(opened.getParticipantsInfo().length + 1);
      opened.addEventListener('participantJoined', recount);
      opened.addEventListener('participantLeft', recount);
      const interval = setInterval(recount, 2_000);
      return () => {
        clearInterval(interval);
        opened.dispose();
      };
    };
    void begin();
    return () => api?.dispose();
  }, [roomName]);
  return (
    <div>
      <div ref={place} />
      <span>{count}</span>
    </div>
  );
}

let root;

export function open(container, roomName) {
  root = createRoot(container);
  root.render(<Room roomName={roomName} />);
}

export function close() {
  root.unmount();
}
