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
  }) as [TestLock, TestLock];
}
interface TestLock {
  lost: true[];
  release(): void;
  take(takeOver?: boolean): Promise<boolean>;
}

describe('TabLock', () => {
  let requestStub: SinonStub | null = null;
  afterEach(() => requestStub?.restore());

  it('is held by one at a time, and available after its release', async () => {
    const [one, other] = locks(2);
    expect([await one.take(), await other.take()]).to.deep.equal([true, false]);
    one.release();
    expect([await other.take(), one.lost]).to.deep.equal([true, []]);
    other.release();
  });

  it('waits for a lock that is released shortly after', async () => {
    const [one, other] = locks(2);
    await one.take();
    const waiting = other.take();
    one.release();
    expect(await waiting).to.equal(true);
    other.release();
  });

  it('can be taken over, which notifies the holder once', async () => {
    const [one, other] = locks(2);
    await one.take();
    expect(await other.take(true)).to.equal(true);
    await eventually(() => one.lost.length === 1);
    other.release();
    expect(await one.take()).to.equal(true);
    one.release();
    expect([one.lost.length, other.lost.length]).to.deep.equal([1, 0]);
  });

  it('is not held if it is released before it is received', async () => {
    const [one, other] = locks(2);
    const taking = one.take();
    one.release();
    expect([await taking, await other.take()]).to.deep.equal([false, true]);
    other.release();
  });

  it('is received by everybody if locks are missing or not allowed', async () => {
    const [one, other] = locks(2);
    requestStub = stub(navigator.locks, 'request').rejects(new DOMException('No.', 'SecurityError'));
    expect([await one.take(), await other.take()]).to.deep.equal([true, true]);
    requestStub.restore();
    requestStub = stub(navigator, 'locks').value(undefined);
    expect(await one.take()).to.equal(true);
  });
});
