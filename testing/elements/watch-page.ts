import { type SinonSpy, spy, stub } from 'sinon';

type Listening = [type: string, listener: unknown, options?: boolean | AddEventListenerOptions];

/** Tracks pending timers, and listeners of window and document. */
export function watchPage() {
  const timers = watchTimers();
  const added = spy(EventTarget.prototype, 'addEventListener') as unknown as SinonSpy<Listening>;
  const removed = spy(EventTarget.prototype, 'removeEventListener') as unknown as SinonSpy<Listening>;
  return {
    openTimers: () => timers.open.size,
    /** Returns the event types of the remaining listeners. */
    openListeners: () =>
      added
        .getCalls()
        .filter(({ thisValue }) => thisValue === window || thisValue === document)
        .filter(({ args: [, , options] }) => !(typeof options === 'object' && options.signal?.aborted))
        .filter(
          ({ thisValue, args: [type, listener] }) =>
            !removed
              .getCalls()
              .some(
                (call) => call.thisValue === thisValue && call.args[0] === type && call.args[1] === listener,
              ),
        )
        .map(({ args: [type] }) => type),
    stop() {
      timers.stop();
      added.restore();
      removed.restore();
    },
  };
}

function watchTimers() {
  const set = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  const open = new Set<number>();
  const setting = (run: () => void, ms?: number) => {
    const timer = set(() => {
      open.delete(timer);
      run();
    }, ms);
    open.add(timer);
    return timer;
  };
  const clearing = (timer?: number) => {
    if (timer !== undefined) open.delete(timer);
    clear(timer);
  };
  const stubs = [
    stub(window, 'setTimeout').callsFake(setting as never),
    stub(window, 'clearTimeout').callsFake(clearing as never),
  ];
  return { open, stop: () => stubs.forEach((replaced) => replaced.restore()) };
}
