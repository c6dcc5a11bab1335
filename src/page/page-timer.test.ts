import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { hidePage, showPage } from '../../testing/elements/hide-page.js';
import { PageTimer } from './page-timer.js';

function setup() {
  const called: string[] = [];
  const timer = new PageTimer();
  const schedule = (name: string, at: number, owner: object = {}) => (
    timer.set(owner, at, () => called.push(name)),
    owner
  );
  return { timer, called, schedule };
}

describe('PageTimer', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })));
  afterEach(() => {
    clock.restore();
    showPage();
  });

  it('calls all due callbacks in one pass, with one browser timer', () => {
    const { called, schedule } = setup();
    schedule('b', 2000);
    schedule('a', 1000);
    schedule('a too', 1000);
    expect(clock.countTimers()).to.equal(1);
    clock.tick(999);
    expect(called).to.deep.equal([]);
    clock.tick(1);
    expect(called).to.deep.equal(['a', 'a too']);
    clock.tick(1000);
    expect(called).to.deep.equal(['a', 'a too', 'b']);
    expect(clock.countTimers()).to.equal(0);
  });

  it('replaces the earlier timeout of an owner', () => {
    const { called, schedule } = setup();
    const owner = schedule('early', 1000);
    schedule('late', 2000, owner);
    clock.tick(3000);
    expect(called).to.deep.equal(['late']);
  });

  it('leaves no browser timer after the last timeout is removed', () => {
    const { timer, called, schedule } = setup();
    const owner = schedule('a', 1000);
    timer.delete(owner);
    timer.delete(owner);
    expect([clock.countTimers(), timer.size]).to.deep.equal([0, 0]);
    clock.tick(2000);
    expect(called).to.deep.equal([]);
  });

  it('supports delays longer than those of browser timers', () => {
    const { called, schedule } = setup();
    const inTwoMonths = 60 * 24 * 3_600_000;
    schedule('exam', inTwoMonths);
    clock.tick(inTwoMonths - 1);
    expect(called).to.deep.equal([]);
    clock.tick(1);
    expect(called).to.deep.equal(['exam']);
  });

  it('allows a callback to set a new timeout', () => {
    const { timer, called } = setup();
    const owner = {};
    const again = () => {
      called.push(String(performance.now()));
      if (called.length < 3) timer.set(owner, performance.now() + 1000, again);
    };
    timer.set(owner, 1000, again);
    clock.tick(10_000);
    expect(called).to.deep.equal(['1000', '2000', '3000']);
  });

  it('calls only timeouts with `hiddenAt` while the page is hidden', () => {
    const { timer, called, schedule } = setup();
    schedule('asleep', 1000);
    const owner = {};
    timer.set(owner, 1000, () => called.push('awake'), 3000);
    hidePage();
    expect(clock.countTimers()).to.equal(1);
    clock.tick(2999);
    expect(called).to.deep.equal([]);
    clock.tick(1);
    expect(called).to.deep.equal(['awake']);
    timer.set(owner, 4000, () => called.push('again'), 4000);
    clock.tick(1000);
    expect([called, clock.countTimers()]).to.deep.equal([['awake', 'again'], 0]);
    showPage();
    expect(called).to.deep.equal(['awake', 'again', 'asleep']);
  });

  it('has no browser timer while the page is hidden, and calls due callbacks when it becomes visible', () => {
    const { called, schedule } = setup();
    schedule('a', 1000);
    schedule('b', 60_000);
    hidePage();
    expect(clock.countTimers()).to.equal(0);
    schedule('c', 2000);
    expect(clock.countTimers()).to.equal(0);
    clock.tick(5000);
    showPage();
    expect(called).to.deep.equal(['a', 'c']);
    clock.tick(55_000);
    expect(called).to.deep.equal(['a', 'c', 'b']);
  });
});
