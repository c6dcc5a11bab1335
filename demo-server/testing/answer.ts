import type { FieldError } from '../problem.js';
import type { Role } from '../domain/session.js';
import type { joinData } from '../sessions/join-data.js';
import type { sessionJson } from '../sessions/session-json.js';

type WireSession = ReturnType<typeof sessionJson>;
type WireJoin = Awaited<ReturnType<typeof joinData>> & { jwt?: string; jwt_expires_at?: string };
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
  errors: FieldError[];
  earliest_start_at?: string;
  opens_at?: string;
}

/** An answer of the server, read to its end; a test says what it expects in it by the name it reads it under. */
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
