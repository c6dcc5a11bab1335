// Functions of a page with one kind of room, for the scenarios. The bundler inserts the contestant.
import '../rooms/stand-in-api.js';
import * as contestant from 'contestant';

const container = document.createElement('main');
document.body.append(container);

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

globalThis.bench = {
  /** Opens and closes a room repeatedly. Returns the milliseconds from opening to the API object, for each room. */
  async cycle(cycles) {
    const times = [];
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const place = container.appendChild(document.createElement('div'));
      const before = globalThis.latestRoom;
      const began = performance.now();
      contestant.open(place, `room-${cycle}`);
      while (globalThis.latestRoom === before) await new Promise((resolve) => setTimeout(resolve));
      times.push(performance.now() - began);
      await nextFrame();
      contestant.close(place);
      place.remove();
      await nextFrame();
    }
    return times;
  },

  left() {
    return { apis: globalThis.roomsAlive(), frames: document.querySelectorAll('iframe').length };
  },

  /** Opens one room that `people` people join and leave. */
  async crowd(people) {
    const place = container.appendChild(document.createElement('div'));
    contestant.open(place, 'crowded');
    while (!globalThis.latestRoom) await new Promise((resolve) => setTimeout(resolve));
    const room = globalThis.latestRoom;
    room.emit('videoConferenceJoined', { id: 'me', roomName: 'crowded', breakoutRoom: false });
    await nextFrame();
    for (const event of ['participantJoined', 'participantLeft'])
      for (let person = 0; person < people; person += 1)
        room.emit(event, { id: `person-${person}`, displayName: `Person ${person}` });
    await nextFrame();
  },
};
