import { expect } from '@open-wc/testing';
import table from '../../../testing/contract-cases/session-state.cases.json' with { type: 'json' };
import { domainSession } from '../../../testing/elements/domain-session.js';
import { parseInstant } from '../time/instant.js';
import { permissionsAt } from './permissions.js';
import type { SessionStatus } from './session.js';
import { type LiveBy, sessionStateAt } from './session-state.js';

const start = parseInstant(table.session.scheduled_start_time)!;
const end = parseInstant(table.session.scheduled_end_time)!;
const opensAt = parseInstant(table.session.opens_at)!;

describe('the cases that browser and server share', () => {
  for (const { name, status, at, role, state, can, ...rest } of table.cases) {
    const liveBy = ('live_by' in rest ? rest.live_by : 'status') as LiveBy;
    const session = domainSession({ status: status as SessionStatus, start, end, opensAt });
    const now = parseInstant(at)!;

    it(`${role}: ${name}: ${state}`, () => {
      expect(sessionStateAt(session, now, liveBy)).to.equal(state);
      const {
        join,
        start: mayStart,
        end: mayEnd,
      } = permissionsAt(session, now, { instructor: role === 'instructor' }, liveBy);
      expect({ join, start: mayStart, end: mayEnd }).to.deep.equal(can);
    });
  }
});
