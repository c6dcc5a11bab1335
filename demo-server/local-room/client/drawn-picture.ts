const width = 640;
const height = 360;
const framesPerSecond = 10;

/** Draws a video track for viewers without a camera: initials, and a mark that moves along a ruler once a minute. */
export function drawnPicture(initials: string): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  const [track] = canvas.captureStream(framesPerSecond).getVideoTracks();
  if (!context || !track) throw new Error('This browser cannot draw a picture.');
  draw(context, initials);
  const timer = setInterval(() => {
    // `stop()` fires no event on the track.
    if (track.readyState === 'ended') clearInterval(timer);
    else draw(context, initials);
  }, 1000 / framesPerSecond);
  return track;
}

function draw(context: CanvasRenderingContext2D, initials: string): void {
  const [left, right, base] = [80, width - 80, height - 56];
  const seconds = (Date.now() / 1000) % 60;
  context.fillStyle = '#1f2840';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#c4d3ff';
  context.font = '600 112px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(initials, width / 2, height / 2 - 20);
  for (let tick = 0; tick <= 60; tick += 5) {
    const tall = tick % 15 === 0 ? 14 : 8;
    context.fillRect(left + ((right - left) * tick) / 60 - 1, base - tall, 2, tall);
  }
  context.fillStyle = '#cb2f47';
  context.fillRect(left, base, ((right - left) * seconds) / 60, 4);
}
