import type { Signal } from '../room-message.js';

/** Tracks sent to the others; null is silence or no picture. */
export interface OutgoingTracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
}

/**
 * The WebRTC connection to another participant. The one who joined later sends the offer, once. It includes audio and
 * video in both directions, so that muting, cameras and screens only replace tracks.
 */
export class Peer {
  readonly audio = new MediaStream();
  readonly video = new MediaStream();
  readonly #connection = new RTCPeerConnection();
  readonly #send: (signal: Signal) => void;
  #outgoing: OutgoingTracks;
  #work: Promise<unknown> = Promise.resolve();

  constructor(send: (signal: Signal) => void, outgoing: OutgoingTracks, offers: boolean) {
    this.#send = send;
    this.#outgoing = outgoing;
    const connection = this.#connection;
    connection.ontrack = ({ track }) => (track.kind === 'audio' ? this.audio : this.video).addTrack(track);
    connection.onicecandidate = ({ candidate }) => {
      if (candidate) send({ candidate: candidate.toJSON() as { candidate: string } });
    };
    if (!offers) return;
    connection.onconnectionstatechange = () => {
      if (connection.connectionState === 'failed') this.#queue(() => this.#offer(true));
    };
    connection.addTransceiver('audio');
    connection.addTransceiver('video');
    this.#queue(() => this.#offer(false));
  }

  /** Replaces the tracks that are sent. */
  setTracks(outgoing: OutgoingTracks): void {
    this.#outgoing = outgoing;
    this.#queue(() => this.#replaceTracks());
  }

  /** Handles a negotiation message of the other side. */
  receive(signal: Signal): void {
    this.#queue(() =>
      'description' in signal ? this.#describe(signal.description) : this.#add(signal.candidate),
    );
  }

  close(): void {
    this.#connection.close();
  }

  /** Runs steps in sequence: a candidate must not be added before its description. */
  #queue(step: () => Promise<unknown>): void {
    // A step fails after the connection was closed, or with an invalid message. The next one still runs.
    this.#work = this.#work.then(step).catch(() => {});
  }

  async #offer(iceRestart: boolean): Promise<void> {
    await this.#replaceTracks();
    await this.#connection.setLocalDescription(await this.#connection.createOffer({ iceRestart }));
    this.#sendDescription('offer');
  }

  async #describe(description: RTCSessionDescriptionInit): Promise<void> {
    await this.#connection.setRemoteDescription(description);
    if (description.type !== 'offer') return;
    for (const transceiver of this.#connection.getTransceivers()) transceiver.direction = 'sendrecv';
    await this.#replaceTracks();
    await this.#connection.setLocalDescription();
    this.#sendDescription('answer');
  }

  async #add(candidate: RTCIceCandidateInit): Promise<void> {
    await this.#connection.addIceCandidate(candidate);
  }

  async #replaceTracks(): Promise<void> {
    for (const { sender, receiver } of this.#connection.getTransceivers()) {
      const track = this.#outgoing[receiver.track.kind as 'audio' | 'video'];
      if (sender.track !== track) await sender.replaceTrack(track);
    }
  }

  #sendDescription(type: 'offer' | 'answer'): void {
    this.#send({ description: { type, sdp: this.#connection.localDescription?.sdp ?? '' } });
  }
}
