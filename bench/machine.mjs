import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where and when something was measured. */
export function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0].model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    /** Of the last minutes, before the measurement: more than there are cores is a busy machine. */
    load: Math.round(loadavg()[1] * 10) / 10,
  };
}
