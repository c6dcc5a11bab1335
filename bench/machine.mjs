import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** Returns the date and machine of a measurement. */
export function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus()[0].model.trim(),
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    /** Load average of the 5 minutes before the measurement; a machine is busy if it exceeds the number of cores. */
    load: Math.round(loadavg()[1] * 10) / 10,
  };
}
