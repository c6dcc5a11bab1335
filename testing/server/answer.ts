import type { FieldError } from '../../demo-server/contract/problem.js';
import type { Role } from '../../demo-server/domain/session.js';
import type { z } from 'zod';
import type * as answers from '../../demo-server/contract/answers.js';

type WireSession = z.input<typeof answers.session>;
type WireJoin = z.input<typeof answers.joinData>;
type WireWaiting = z.input<typeof answers.waiting>;
type WireAttendance = z.input<typeof answers.attendance>;
interface WireCourse {
  id: number;
  title: string;
  slug: string;
  role: Role;
}
interface WireAccount {
  id: number;
  first_name: string;
  last_name: string;
  email: string;
  role: Role;
}
interface WireProblem {
  type: string;
  status: number;
  code: string;
  request_id: string;
  errors: FieldError[];
  earliest_start_at?: string;
  opens_at?: string;
}

/** An answer of the server with its whole body. Each getter parses the body as what the test expects. */
export class Answer {
  private constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly text: string,
  ) {}

  static async read(response: Response): Promise<Answer> {
    return new Answer(response.status, response.headers, await response.text());
  }

  get session(): WireSession {
    return this.#data();
  }

  get sessions(): WireSession[] {
    return this.#data();
  }

  get joined(): WireJoin {
    return this.#data();
  }

  get waiting(): WireWaiting {
    return this.#data();
  }

  /** Content of an answer that no other property describes. */
  get data(): unknown {
    return this.#data();
  }

  get attendance(): WireAttendance {
    return this.#data();
  }

  get courses(): WireCourse[] {
    return this.#data();
  }

  get accounts(): WireAccount[] {
    return this.#data();
  }

  get login(): { token: string; user: WireAccount } {
    return this.#data();
  }

  get nextCursor(): string | null {
    return this.#body<{ next_cursor: string | null }>().next_cursor;
  }

  get problem(): WireProblem {
    return this.#body();
  }

  #data<Data>(): Data {
    return this.#body<{ data: Data }>().data;
  }

  #body<Body>(): Body {
    return JSON.parse(this.text) as Body;
  }
}
