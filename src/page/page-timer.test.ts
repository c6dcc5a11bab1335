import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { hidePage, showPage } from '../../testing/elements/hide-page.js';
import { PageTimer } from './page-timer.js';

function setup() {
  const kept: string[] = [];
  const timer = new PageTimer();
  const meet = (name: string, at: number, owner: object = {}) => (
    timer.set(owner, at, () => kept.push(name)),
    owner
  );
  return { timer, kept, meet };
}

describe('PageTimer', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })));
  afterEach(() => {
    clock.restore();
    showPage();
  });

  it('keeps appointments in time, all that are due in one pass of one timer', () => {
    const { kept, meet } = setup();
    meet('b', 2000);
    meet('a', 1000);
    meet('a too', 1000);
    expect(clock.countTimers()).to.equal(1);
    clock.tick(999);
    expect(kept).to.deep.equal([]);
    clock.tick(1);
    expect(kept).to.deep.equal(['a', 'a too']);
    clock.tick(1000);
    expect(kept).to.deep.equal(['a', 'a too', 'b']);
    expect(clock.countTimers()).to.equal(0);
  });

  it('has one appointment per owner', () => {
    const { kept, meet } = setup();
    const owner = meet('early', 1000);
    meet('late', 2000, owner);
    clock.tick(3000);
    expect(kept).to.deep.equal(['late']);
  });

  it('leaves no timer behind when the last appointment is dropped', () => {
    const { timer, kept, meet } = setup();
    const owner = meet('a', 1000);
    timer.delete(owner);
    timer.delete(owner);
    expect([clock.countTimers(), timer.size]).to.deep.equal([0, 0]);
    clock.tick(2000);
    expect(kept).to.deep.equal([]);
  });

  it('waits longer than a browser timer can', () => {
    const { kept, meet } = setup();
    const inTwoMonths = 60 * 24 * 3_600_000;
    meet('exam', inTwoMonths);
    clock.tick(inTwoMonths - 1);
    expect(kept).to.deep.equal([]);
    clock.tick(1);
    expect(kept).to.deep.equal(['exam']);
  });

  it('lets who was kept make a new appointment', () => {
    const { timer, kept } = setup();
    const owner = {};
    const again = () => {
      kept.push(String(performance.now()));
      if (kept.length < 3) timer.set(owner, performance.now() + 1000, again);
    };
    timer.set(owner, 1000, again);
    clock.tick(10_000);
    expect(kept).to.deep.equal(['1000', '2000', '3000']);
  });

  it('wakes who asked for it while the page is hidden, and nobody else', () => {
    const { timer, kept, meet } = setup();
    meet('asleep', 1000);
    const owner = {};
    timer.set(owner, 1000, () => kept.push('awake'), 3000);
    hidePage();
    expect(clock.countTimers()).to.equal(1);
    clock.tick(2999);
    expect(kept).to.deep.equal([]);
    clock.tick(1);
    expect(kept).to.deep.equal(['awake']);
    timer.set(owner, 4000, () => kept.push('again'), 4000);
    clock.tick(1000);
    expect([kept, clock.countTimers()]).to.deep.equal([['awake', 'again'], 0]);
    showPage();
    expect(kept).to.deep.equal(['awake', 'again', 'asleep']);
  });

  it('wakes nobody while the page is hidden, and catches up when it shows again', () => {
    const { kept, meet } = setup();
    meet('a', 1000);
    meet('b', 60_000);
    hidePage();
    expect(clock.countTimers()).to.equal(0);
    meet('c', 2000);
    expect(clock.countTimers()).to.equal(0);
    clock.tick(5000);
    showPage();
    expect(kept).to.deep.equal(['a', 'c']);
    clock.tick(55_000);
    expect(kept).to.deep.equal(['a', 'c', 'b']);
  });
});
