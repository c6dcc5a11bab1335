import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DeviceSwitch } from './device-switch.js';

class FakeTrack extends EventTarget {
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
}

/** A switch whose device the test opens. */
function setup(wanted = false) {
  const opened: FakeTrack[] = [];
  const pending: { give: () => void; refuse: () => void }[] = [];
  const changes: boolean[] = [];
  const device: DeviceSwitch = new DeviceSwitch(
    wanted,
    () =>
      new Promise((resolve, reject) => {
        const track = new FakeTrack();
        opened.push(track);
        const give = () => resolve(track as unknown as MediaStreamTrack);
        pending.push({ give, refuse: () => reject(new Error('refused')) });
      }),
    () => changes.push(device.isOn),
  );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { device, opened, pending, changes, settle };
}

describe('DeviceSwitch', () => {
  it('opens no device before `apply`, whatever is wanted', async () => {
    const { device, opened, pending, settle } = setup(true);
    await settle();
    assert.equal(opened.length, 0);
    void device.apply();
    pending[0]?.give();
    await settle();
    assert.equal(device.isOn, true);
  });

  it('is off until the device has opened, and stops the device when turned off', async () => {
    const { device, opened, pending, changes, settle } = setup();
    device.set(true);
    assert.equal(device.isOn, false);
    pending[0]?.give();
    await settle();
    device.set(false);
    assert.deepEqual(changes, [true, false]);
    assert.equal(opened[0]?.stopped, true);
    assert.equal(device.track, null);
  });

  it('follows the last of several calls while the device is opening', async () => {
    const { device, opened, pending, settle } = setup();
    device.set(true);
    device.set(false);
    device.set(true);
    device.set(false);
    pending[0]?.give();
    await settle();
    assert.equal(opened.length, 1);
    assert.equal(device.isOn, false);
    assert.equal(opened[0]?.stopped, true);
  });

  it('stays off when the device is refused, and can be turned on again later', async () => {
    const { device, pending, settle } = setup();
    device.set(true);
    pending[0]?.refuse();
    await settle();
    assert.equal(device.isWanted, false);
    device.set(true);
    pending[1]?.give();
    await settle();
    assert.equal(device.isOn, true);
  });

  it('is off when the device ends by itself', async () => {
    const { device, opened, pending, settle } = setup();
    device.set(true);
    pending[0]?.give();
    await settle();
    opened[0]?.dispatchEvent(new Event('ended'));
    assert.equal(device.isOn, false);
    assert.equal(device.isWanted, false);
  });

  it('stops a device that opens only after it was closed', async () => {
    const { device, opened, pending, settle } = setup();
    device.set(true);
    device.close();
    pending[0]?.give();
    await settle();
    assert.equal(opened[0]?.stopped, true);
    assert.equal(device.isOn, false);
    device.set(true);
    assert.equal(opened.length, 1);
  });
});
