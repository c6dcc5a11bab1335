import { expect } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { eventually } from '../../testing/elements/eventually.js';
import { TabLock } from './tab-lock.js';

function locks(count: number) {
  const name = crypto.randomUUID();
  return Array.from({ length: count }, () => {
    const lost: true[] = [];
    const lock = new TabLock(() => lost.push(true));
    return { lost, release: () => lock.release(), take: (takeOver = false) => lock.take(name, { takeOver }) };
  }) as [Held, Held];
}
interface Held {
  lost: true[];
  release(): void;
  take(takeOver?: boolean): Promise<boolean>;
}

describe('TabLock', () => {
  let given: SinonStub | null = null;
  afterEach(() => given?.restore());

  it('is for one at a time, and free again once it is released', async () => {
    const [one, other] = locks(2);
    expect([await one.take(), await other.take()]).to.deep.equal([true, false]);
    one.release();
    expect([await other.take(), one.lost]).to.deep.equal([true, []]);
    other.release();
  });

  it('is waited for while a page that is being left still has it', async () => {
    const [one, other] = locks(2);
    await one.take();
    const waiting = other.take();
    one.release();
    expect(await waiting).to.equal(true);
    other.release();
  });

  it('can be taken over; who had it is told once', async () => {
    const [one, other] = locks(2);
    await one.take();
    expect(await other.take(true)).to.equal(true);
    await eventually(() => one.lost.length === 1);
    other.release();
    expect(await one.take()).to.equal(true);
    one.release();
    expect([one.lost.length, other.lost.length]).to.deep.equal([1, 0]);
  });

  it('that was given up before it came is held by nobody', async () => {
    const [one, other] = locks(2);
    const taking = one.take();
    one.release();
    expect([await taking, await other.take()]).to.deep.equal([false, true]);
    other.release();
  });

  it('is there for everybody where the browser has none, or does not allow them', async () => {
    const [one, other] = locks(2);
    given = stub(navigator.locks, 'request').rejects(new DOMException('No.', 'SecurityError'));
    expect([await one.take(), await other.take()]).to.deep.equal([true, true]);
    given.restore();
    given = stub(navigator, 'locks').value(undefined);
    expect(await one.take()).to.equal(true);
  });
});
